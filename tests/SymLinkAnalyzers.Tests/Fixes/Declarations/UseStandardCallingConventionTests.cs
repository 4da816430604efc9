using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class UseStandardCallingConventionTests() : DeclarationFixTests(Id, nameof(UseStandardCallingConvention))
{
    private const string Id = "SLNK1007";

    [Fact]
    public Task Calling_convention_is_removed() => VerifyDllImportAsync("""
        [{|SLNK1007:DllImport("kernel32.dll", CallingConvention = CallingConvention.Cdecl, SetLastError = true)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", SetLastError = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task UnmanagedCallConv_is_removed() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [{|SLNK1007:UnmanagedCallConv(CallConvs = new[] { typeof(CallConvCdecl) })|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task UnmanagedCallConv_is_removed_from_a_list_of_attributes() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16), {|SLNK1007:UnmanagedCallConv(CallConvs = new[] { typeof(CallConvCdecl) })|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Calling_convention_of_a_local_function_is_removed() => VerifyLocalFunctionAsync("""
        [{|SLNK1007:DllImport("kernel32.dll", SetLastError = true, CallingConvention = CallingConvention.FastCall)|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", SetLastError = true)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Calling_convention_of_Visual_Basic_is_removed() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1007:DllImport("kernel32.dll", CallingConvention:=CallingConvention.Cdecl)|}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_becomes_a_DllImport_without_the_convention() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1007:UnmanagedCallConv(CallConvs:={GetType(CallConvCdecl)})|}>
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """, """
        <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
        Public Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        End Function
        """);
}
