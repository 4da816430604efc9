using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>The fix of SLNK1004, where the strings contradict the entry point.</summary>
public sealed class MarshalAsUnicodeForContradictionTests() : DeclarationFixTests(Id, nameof(MarshalAsUnicode))
{
    private const string Id = "SLNK1004";

    [Fact]
    public Task Character_set_is_added_for_the_wide_export() => VerifyDllImportAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task ANSI_export_with_UTF_16_strings_becomes_the_wide_one() => VerifyDllImportAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", CharSet = CharSet.Auto)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Strings_that_are_unlike_are_made_alike() => VerifyDllImportAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        public static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);
        """);

    [Fact]
    public Task Utf8_of_a_LibraryImport_becomes_Utf16() => VerifyLibraryImportAsync("""
        [{|SLNK1004:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf8)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_is_repaired() => VerifyLocalFunctionAsync("""
        [{|SLNK1004:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")|}]
        static extern bool Create(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern bool Create(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_is_repaired() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1004:DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW")|}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """, """
        <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_becomes_a_DllImport() => VerifyVisualBasicMemberAsync("""
        Declare Function {|SLNK1004:CreateSymbolicLink|} Lib "kernel32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """, """
        <DllImport("kernel32", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
        Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        End Function
        """);
}
