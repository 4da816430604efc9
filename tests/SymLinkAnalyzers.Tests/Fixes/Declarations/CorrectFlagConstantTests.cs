using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class CorrectFlagConstantTests() : DeclarationFixTests(Id, nameof(CorrectFlagConstant))
{
    private const string Id = "SLNK1008";

    [Fact]
    public Task Values_are_set() => VerifyDllImportAsync("""
        public enum SymbolicLink : uint
        {
            /// <summary>A file.</summary>
            {|SLNK1008:File|} = 0x1, // One.
            {|SLNK1008:Directory|} = 2, // Two.
            {|SLNK1008:AllowUnprivilegedCreate|} = 1 << 2,
        }

        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """, """
        public enum SymbolicLink : uint
        {
            /// <summary>A file.</summary>
            File = 0, // One.
            Directory = 1, // Two.
            AllowUnprivilegedCreate = 2,
        }

        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Members_without_values_get_them() => VerifyDllImportAsync("""
        public enum SymbolicLink
        {
            {|SLNK1008:Directory|}, // First.
            {|SLNK1008:File|},
            Other,
        }

        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """, """
        public enum SymbolicLink
        {
            Directory = 1, // First.
            File = 0,
            Other = 2,
        }

        [DllImport("kernel32.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Value_is_set_for_a_LibraryImport() => VerifyLibraryImportAsync("""
        public enum SymbolicLink
        {
            {|SLNK1008:Directory|} = 2,
        }

        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """, """
        public enum SymbolicLink
        {
            Directory = 1,
        }

        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
        """);

    [Fact]
    public Task Value_is_set_for_a_local_function() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            {|SLNK1008:Directory|} = 2,
        }

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll")]
                static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
        }
        """, """
        using System.Runtime.InteropServices;

        enum SymbolicLink
        {
            Directory = 1,
        }

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll")]
                static extern bool CreateSymbolicLink(string link, string target, SymbolicLink flags);
            }
        }
        """);

    [Fact]
    public Task Values_are_set_in_Visual_Basic() => VerifyVisualBasicMemberAsync("""
        Public Enum SymbolicLink
            File
            {|SLNK1008:Directory|} = &H2 ' Two.
            Other
        End Enum

        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As SymbolicLink) As Byte

        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
        Public Function CreateSymbolicLinkW(link As String, target As String, flags As SymbolicLink) As Boolean
        End Function
        """, """
        Public Enum SymbolicLink
            File
            Directory = 1 ' Two.
            Other = 3
        End Enum

        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As SymbolicLink) As Byte

        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
        Public Function CreateSymbolicLinkW(link As String, target As String, flags As SymbolicLink) As Boolean
        End Function
        """);
}
