using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>The fix of SLNK1003; that of SLNK1004 is the same action.</summary>
public sealed class MarshalAsUnicodeTests() : DeclarationFixTests(Id, nameof(MarshalAsUnicode))
{
    private const string Id = "SLNK1003";

    [Fact]
    public Task Character_set_entry_point_and_exact_spelling_are_added() => VerifyDllImportAsync("""
        [{|SLNK1003:DllImport("kernel32.dll")|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Arguments_that_stand_are_changed_in_place() => VerifyDllImportAsync("""
        [{|SLNK1003:DllImport("kernel32.dll", ExactSpelling = false, CharSet = CharSet.Ansi, SetLastError = true, EntryPoint = "CreateSymbolicLinkA")|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true, EntryPoint = "CreateSymbolicLinkW")]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Marshalling_of_each_string_is_changed_too() => VerifyDllImportAsync("""
        [{|SLNK1003:DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")|}]
        public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPStr)] string link, [In, MarshalAs(UnmanagedType.LPStr)] string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
        public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPWStr)] string link, [In, MarshalAs(UnmanagedType.LPWStr)] string target, int flags);
        """);

    [Fact]
    public Task Names_are_qualified_where_the_author_qualifies_them() => VerifyCSharpAsync("""
        static class NativeMethods
        {
            [{|SLNK1003:System.Runtime.InteropServices.DllImport("kernel32.dll")|}]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """, """
        static class NativeMethods
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = System.Runtime.InteropServices.CharSet.Unicode, ExactSpelling = true)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public async Task Carriage_returns_are_kept()
    {
        var test = CSharp(
            DeclarationSource.DllImport("""
                // Windows alone.
                [{|SLNK1003:DllImport("kernel32.dll")|}]
                public static extern bool CreateSymbolicLink(string link, string target, int flags);
                """).ReplaceLineEndings("\r\n"),
            DeclarationSource.DllImport("""
                // Windows alone.
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
                public static extern bool CreateSymbolicLink(string link, string target, int flags);
                """).ReplaceLineEndings("\r\n"));
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Custom_marshalling_of_a_LibraryImport_becomes_Utf16() => VerifyLibraryImportAsync("""
        [{|SLNK1003:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(AnsiStringMarshaller))|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);

        [{|SLNK1003:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA", StringMarshallingCustomType = typeof(AnsiStringMarshaller))|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool Create(string link, string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);

        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool Create(string link, string target, int flags);
        """);

    [Fact]
    public Task Marshallers_of_the_strings_of_a_LibraryImport_are_removed() => VerifyLibraryImportAsync("""
        [{|SLNK1003:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink([MarshalUsing(typeof(AnsiStringMarshaller))] string link, [MarshalUsing(typeof(AnsiStringMarshaller))] string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_is_repaired() => VerifyLocalFunctionAsync("""
        [{|SLNK1003:DllImport("kernel32.dll")|}] static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)] static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_is_repaired() => VerifyVisualBasicMemberAsync("""
        <{|SLNK1003:DllImport("kernel32.dll", SetLastError:=True)|}>
        Public Function CreateSymbolicLink(<MarshalAs(UnmanagedType.LPStr)> link As String, target As String, flags As Integer) As Boolean
        End Function
        """, """
        <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
        Public Function CreateSymbolicLink(<MarshalAs(UnmanagedType.LPWStr)> link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_becomes_a_DllImport() => VerifyVisualBasicMemberAsync("""
        ' Windows alone.
        Public Declare Function {|SLNK1003:CreateSymbolicLink|} Lib "kernel32.dll" Alias "CreateSymbolicLinkA" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte ' Interop.
        """, """
        ' Windows alone.
        <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
        Public Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        End Function ' Interop.
        """);
}
