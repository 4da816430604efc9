using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class EntryPointRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1005";
    private const string Open = "{|SLNK1005:";
    private const string Close = "|}";

    [Fact]
    public Task DllImport_of_exactly_the_bare_name_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' imports 'CreateSymbolicLink' from kernel32.dll, which exports CreateSymbolicLinkA and CreateSymbolicLinkW only, so the first call throws EntryPointNotFoundException"));

    [Fact]
    public Task DllImport_from_a_system_module_without_the_function_is_reported() => VerifyDllImportAsync("""
        [{|#0:DllImport("user32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)|}]
        public static extern bool Create(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'Create' imports 'CreateSymbolicLinkW' from user32.dll, which does not export it, so the first call throws EntryPointNotFoundException"));

    [Theory]
    [InlineData("advapi32.dll")]
    [InlineData("shell32")]
    [InlineData("SHLWAPI.DLL")]
    [InlineData("ntdll.dll")]
    [InlineData("ole32.dll")]
    public Task DllImport_from_any_other_module_of_Windows_is_reported(string module) => VerifyDllImportAsync($"""
        [{Open}DllImport("{module}", CharSet = CharSet.Unicode){Close}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_exactly_the_bare_name_of_the_transacted_function_is_reported() => VerifyDllImportAsync("""
        [{|SLNK1005:DllImport("kernel32.dll", ExactSpelling = true)|}]
        public static extern bool CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", EntryPoint = \"CreateSymbolicLink\"")]
    public Task LibraryImport_of_the_bare_name_is_reported(string entryPoint) => VerifyLibraryImportAsync($"""
        [{Open}LibraryImport("kernel32.dll"{entryPoint}, StringMarshalling = StringMarshalling.Utf16){Close}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task LibraryImport_from_a_system_module_without_the_function_is_reported() => VerifyLibraryImportAsync("""
        [{|SLNK1005:LibraryImport("shell32", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_of_exactly_the_bare_name_is_reported() => VerifyLocalFunctionAsync("""
        [{|SLNK1005:DllImport("kernel32.dll", ExactSpelling = true)|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_of_exactly_the_bare_name_is_reported() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1005:DllImport("kernel32.dll", CharSet:=CharSet.Unicode, ExactSpelling:=True)|}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("", "")]
    [InlineData("Ansi ", "")]
    [InlineData("Unicode ", "")]
    [InlineData("Unicode ", " Alias \"CreateSymbolicLink\"")]
    public Task Declare_of_the_bare_name_is_reported(string charSet, string alias) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet}Function {Open}CreateSymbolicLink{Close} Lib "kernel32"{alias} (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Fact]
    public Task Declare_from_a_system_module_without_the_function_is_reported() => VerifyVisualBasicMemberAsync("""
        Public Declare Unicode Function {|SLNK1005:CreateSymbolicLink|} Lib "user32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Theory]
    [InlineData("CharSet = CharSet.Unicode")]
    [InlineData("CharSet = CharSet.Ansi")]
    [InlineData("ExactSpelling = false")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkW\", ExactSpelling = true")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkA\", ExactSpelling = true")]
    public Task DllImport_that_finds_an_export_is_not_reported(string arguments) => VerifyDllImportAsync($"""
        [DllImport("kernel32.dll", {arguments})]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("native.dll")]
    [InlineData("libc")]
    [InlineData("Links/kernel32.dll")]
    [InlineData("__Internal")]
    public Task DllImport_from_an_unknown_module_is_not_reported(string module) => VerifyDllImportAsync($"""
        [DllImport("{module}", ExactSpelling = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("kernel32.dll", "CreateSymbolicLinkW")]
    [InlineData("kernel32.dll", "CreateSymbolicLinkA")]
    [InlineData("native", "CreateSymbolicLink")]
    [InlineData("libc", "symlink")]
    public Task LibraryImport_that_may_find_an_export_is_not_reported(string module, string entryPoint) => VerifyLibraryImportAsync($"""
        [LibraryImport("{module}", EntryPoint = "{entryPoint}", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_that_finds_an_export_is_not_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll")]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_that_finds_an_export_is_not_reported() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Theory]
    [InlineData("Auto ", "")]
    [InlineData("", " Alias \"CreateSymbolicLinkA\"")]
    [InlineData("Unicode ", " Alias \"CreateSymbolicLinkW\"")]
    public Task Declare_that_finds_an_export_is_not_reported(string charSet, string alias) => VerifyVisualBasicMemberAsync($"""
        Public Declare {charSet}Function CreateSymbolicLink Lib "kernel32"{alias} (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Fact]
    public Task Declare_from_an_unknown_module_is_not_reported() => VerifyVisualBasicMemberAsync("""
        Public Declare Function CreateSymbolicLink Lib "native" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);
}
