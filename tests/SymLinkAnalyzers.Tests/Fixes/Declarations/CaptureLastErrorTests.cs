using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class CaptureLastErrorTests() : DeclarationFixTests(Id, nameof(CaptureLastError))
{
    private const string Id = "SLNK1002";

    [Fact]
    public Task SetLastError_is_added() => VerifyDllImportAsync("""
        [{|SLNK1002:DllImport("kernel32.dll")|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", SetLastError = true)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task SetLastError_that_is_false_becomes_true() => VerifyDllImportAsync("""
        [{|SLNK1002:DllImport("kernel32.dll", SetLastError = false, CharSet = CharSet.Unicode)|}]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [DllImport("kernel32.dll", SetLastError = true, CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Arguments_comments_and_other_attributes_are_kept() => VerifyDllImportAsync("""
        /// <summary>Makes a link.</summary>
        // Windows alone.
        [Obsolete, {|SLNK1002:DllImport("kernel32.dll", /* wide */ CharSet = CharSet.Unicode, BestFitMapping = false)|}] // Interop.
        extern static internal bool CreateSymbolicLinkW /* the name */ (string link, string target, int flags); // The end.

        [{|SLNK1002:DllImport("kernel32.dll")|}] [return: MarshalAs(UnmanagedType.I1)] public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        /// <summary>Makes a link.</summary>
        // Windows alone.
        [Obsolete, DllImport("kernel32.dll", /* wide */ CharSet = CharSet.Unicode, SetLastError = true, BestFitMapping = false)] // Interop.
        extern static internal bool CreateSymbolicLinkW /* the name */ (string link, string target, int flags); // The end.

        [DllImport("kernel32.dll", SetLastError = true)] [return: MarshalAs(UnmanagedType.I1)] public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task SetLastError_is_added_to_a_LibraryImport() => VerifyLibraryImportAsync("""
        [{|SLNK1002:LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task SetLastError_is_added_to_a_local_function() => VerifyLocalFunctionAsync("""
        CreateSymbolicLink("a", "b", 0);

        [{|SLNK1002:DllImport("kernel32.dll")|}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, """
        CreateSymbolicLink("a", "b", 0);

        [DllImport("kernel32.dll", SetLastError = true)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task SetLastError_is_added_in_Visual_Basic() => VerifyVisualBasicMemberAsync("""
        ' Windows alone.
        <{|SLNK1002:DllImport("kernel32.dll", CharSet:=CharSet.Unicode)|}>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean ' Interop.
        End Function

        <{|SLNK1002:DllImport("kernel32.dll", setlasterror:=False)|}> Public Function CreateSymbolicLinkW(link As String, target As String, flags As Integer) As Boolean
        End Function
        """, """
        ' Windows alone.
        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean ' Interop.
        End Function

        <DllImport("kernel32.dll", setlasterror:=True)> Public Function CreateSymbolicLinkW(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);
}
