using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class LastErrorNotCapturedRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1002";
    private const string Open = "{|SLNK1002:";
    private const string Close = "|}";

    [Fact]
    public Task DllImport_without_SetLastError_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' does not set SetLastError, so after CreateSymbolicLinkW fails, Marshal.GetLastWin32Error returns the error of an earlier call"));

    [Theory]
    [InlineData("SetLastError = false")]
    [InlineData("SetLastError = No")]
    [InlineData("SetLastError = !true")]
    public Task DllImport_with_SetLastError_that_is_false_is_reported(string argument) => VerifyDllImportAsync($"""
        private const bool No = false;

        [{Open}DllImport("kernel32.dll", {argument}){Close}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_the_transacted_function_is_reported() => VerifyDllImportAsync("""
        [{|SLNK1002:DllImport("kernel32.dll")|}]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", SetLastError = false")]
    public Task LibraryImport_that_does_not_set_the_last_error_is_reported(string argument) => VerifyLibraryImportAsync($"""
        [{Open}LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16{argument}){Close}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", SetLastError = false")]
    public Task Local_function_that_does_not_set_the_last_error_is_reported(string argument) => VerifyLocalFunctionAsync($"""
        [{Open}DllImport("kernel32.dll"{argument}){Close}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", SetLastError:=False")]
    public Task DllImport_of_Visual_Basic_that_does_not_set_the_last_error_is_reported(string argument) => VerifyVisualBasicMemberAsync($"""
        <{Open}DllImport("kernel32.dll"{argument}){Close}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("SetLastError = true")]
    [InlineData("SetLastError = Yes")]
    public Task DllImport_with_SetLastError_is_not_reported(string argument) => VerifyDllImportAsync($"""
        private const bool Yes = true;

        [DllImport("kernel32.dll", {argument})]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_with_SetLastError_is_not_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_with_SetLastError_is_not_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll", SetLastError = true)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_with_SetLastError_is_not_reported() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll", SetLastError:=True)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("")]
    [InlineData("Ansi ")]
    [InlineData("Unicode ")]
    [InlineData("Auto ")]
    public Task Declare_always_sets_the_last_error_and_is_not_reported(string charSet) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet}Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Boolean
        """);

    [Fact]
    public Task DllImport_that_cannot_set_the_last_error_for_lack_of_runtime_marshalling_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        [assembly: DisableRuntimeMarshalling]

        public static unsafe class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true)]
            public static extern bool CreateSymbolicLink(char* link, char* target, int flags);
        }
        """);

    [Fact]
    public async Task LibraryImport_without_runtime_marshalling_is_reported()
    {
        var test = CSharp("""
            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;

            [assembly: DisableRuntimeMarshalling]

            public static partial class NativeMethods
            {
                [{|SLNK1002:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)|}]
                [return: MarshalAs(UnmanagedType.I1)]
                public static partial bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);
        test.UseLibraryImportGenerator = true;
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Binding_that_is_marked_as_leaving_the_system_error_is_not_reported() => VerifyDllImportAsync("""
        [AttributeUsage(AttributeTargets.Method)]
        public sealed class SetsLastSystemErrorAttribute : Attribute { }

        [DllImport("kernel32", ExactSpelling = true)]
        [SetsLastSystemError]
        public static extern byte CreateSymbolicLinkW(ushort* link, ushort* target, uint flags);
        """);

    [Theory]
    [InlineData("Marshal.SetLastSystemError(0);")]
    [InlineData("Marshal.SetLastPInvokeError(Marshal.GetLastSystemError());")]
    [InlineData("int error = Marshal.GetLastSystemError();")]
    public Task Local_function_of_a_wrapper_that_captures_the_error_itself_is_not_reported(string capture) => VerifyLocalFunctionAsync($"""
        byte created = Import("link", "target", 0);
        {capture}

        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
        static extern byte Import(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_of_a_method_that_only_reads_what_was_captured_is_reported() => VerifyLocalFunctionAsync("""
        byte created = Import("link", "target", 0);
        int error = Marshal.GetLastWin32Error();

        [{|SLNK1002:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)|}]
        static extern byte Import(string link, string target, int flags);
        """);
}
