using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class CorrectEntryPointTests() : DeclarationFixTests(Id, nameof(CorrectEntryPoint))
{
    private const string Id = "SLNK1005";

    [Fact]
    public Task Export_that_fits_the_strings_is_named() => VerifyDllImportAsync("""
        [{|SLNK1005:DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);

        [{|SLNK1005:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", ExactSpelling = true)|}]
        public static extern bool Create(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);

        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", ExactSpelling = true)]
        public static extern bool Create(string link, string target, int flags);
        """);

    [Fact]
    public Task Module_that_has_the_function_is_named() => VerifyDllImportAsync("""
        [{|SLNK1005:DllImport("user32.dll", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Module_given_by_a_constant_is_replaced_at_the_import_alone() => VerifyDllImportAsync("""
        private const string User32 = "user32.dll";

        [{|SLNK1005:DllImport(User32, CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);

        [DllImport(User32)]
        public static extern bool MessageBeep(uint type);
        """, """
        private const string User32 = "user32.dll";

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);

        [DllImport(User32)]
        public static extern bool MessageBeep(uint type);
        """);

    [Fact]
    public Task Export_of_a_LibraryImport_is_named() => VerifyLibraryImportAsync("""
        [{|SLNK1005:LibraryImport("kernel32.dll", StringMarshalling = StringMarshalling.Utf16)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Export_of_a_local_function_is_named() => VerifyLocalFunctionAsync("""
        [{|SLNK1005:DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Export_of_a_DllImport_of_Visual_Basic_is_named() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1005:DllImport("advapi32.dll", CharSet:=CharSet.Unicode, ExactSpelling:=True)|}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """, """
        <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_becomes_a_DllImport_of_the_export_that_fits() => VerifyVisualBasicMemberAsync("""
        Friend Declare Unicode Function {|SLNK1005:CreateSymbolicLink|} Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """, """
        <DllImport("kernel32", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
        Friend Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        End Function
        """);
}
