using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class CallingConventionRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1007";
    private const string Open = "{|SLNK1007:";
    private const string Close = "|}";

    [Fact]
    public Task DllImport_as_Cdecl_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", CharSet = CharSet.Unicode, CallingConvention = CallingConvention.Cdecl)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' is declared as Cdecl, but CreateSymbolicLinkW is StdCall: a call corrupts the stack of a 32-bit process"));

    [Theory]
    [InlineData("ThisCall")]
    [InlineData("FastCall")]
    public Task DllImport_in_another_foreign_convention_is_reported(string convention) => VerifyDllImportAsync($"""
        [{Open}DllImport("kernel32.dll", CallingConvention = CallingConvention.{convention}){Close}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("CallConvCdecl")]
    [InlineData("CallConvThiscall")]
    [InlineData("CallConvFastcall")]
    public Task LibraryImport_with_a_foreign_UnmanagedCallConv_is_reported(string convention) => VerifyLibraryImportAsync($$"""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [{|SLNK1007:UnmanagedCallConv(CallConvs = new[] { typeof({{convention}}) })|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_with_a_foreign_convention_among_modifiers_is_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [{|SLNK1007:UnmanagedCallConv(CallConvs = new[] { typeof(CallConvSuppressGCTransition), typeof(CallConvCdecl) })|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("UnmanagedCallConv(CallConvs = null)")]
    [InlineData("UnmanagedCallConv(CallConvs = new System.Type[0])")]
    [InlineData("UnmanagedCallConv(CallConvs = new System.Type[] { null })")]
    [InlineData("UnmanagedCallConv(CallConvs = new[] { typeof(string) })")]
    public Task LibraryImport_whose_UnmanagedCallConv_names_no_convention_is_silent(string attribute) => VerifyDllImportAsync($$"""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        [{{attribute}}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_as_Cdecl_is_reported() => VerifyLocalFunctionAsync("""
        [{|SLNK1007:DllImport("kernel32.dll", CallingConvention = CallingConvention.Cdecl)|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("Cdecl")]
    [InlineData("ThisCall")]
    [InlineData("FastCall")]
    public Task DllImport_of_Visual_Basic_in_a_foreign_convention_is_reported(string convention) => VerifyVisualBasicMemberAsync($"""
        <{Open}DllImport("kernel32.dll", CallingConvention:=CallingConvention.{convention}){Close}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_with_a_foreign_UnmanagedCallConv_is_reported() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1007:UnmanagedCallConv(CallConvs:={GetType(CallConvCdecl)})|}>
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Theory]
    [InlineData("Winapi")]
    [InlineData("StdCall")]
    public Task DllImport_in_the_convention_of_Windows_is_not_reported(string convention) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll", CallingConvention = CallingConvention.{convention})]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("")]
    [InlineData("[UnmanagedCallConv(CallConvs = new[] { typeof(CallConvStdcall) })]")]
    [InlineData("[UnmanagedCallConv(CallConvs = new[] { typeof(CallConvSuppressGCTransition) })]")]
    [InlineData("[UnmanagedCallConv]")]
    public Task LibraryImport_in_the_convention_of_Windows_is_not_reported(string attribute) => VerifyLibraryImportAsync($"""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        {attribute}
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_in_the_convention_of_Windows_is_not_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll", CallingConvention = CallingConvention.StdCall)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("Winapi")]
    [InlineData("StdCall")]
    public Task DllImport_of_Visual_Basic_in_the_convention_of_Windows_is_not_reported(string convention) => VerifyVisualBasicMemberAsync($"""
        <DllImport("kernel32.dll", CallingConvention:=CallingConvention.{convention})>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_is_not_reported() => VerifyVisualBasicMemberAsync("""
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);
}
