using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

public sealed class MarkForWindowsTests() : DeclarationFixTests(Id, nameof(MarkForWindows))
{
    private const string Id = "SLNK1009";

    [Fact]
    public Task Attribute_and_using_are_added() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            // Windows alone.
            [DllImport("kernel32.dll")] // Interop.
            static extern bool {|SLNK1009:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """, """
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        static class NativeMethods
        {
            // Windows alone.
            [DllImport("kernel32.dll")] // Interop.
            [SupportedOSPlatform("windows")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public async Task Attribute_is_added_to_a_LibraryImport()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;
            using System.Runtime.Versioning;

            static partial class NativeMethods
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static partial bool {|SLNK1009:CreateSymbolicLink|}(string link, string target, int flags);
            }
            """, """
            using System.Runtime.InteropServices;
            using System.Runtime.Versioning;

            static partial class NativeMethods
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.I1)]
                [SupportedOSPlatform("windows")]
                internal static partial bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);
        test.UseLibraryImportGenerator = true;
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Attribute_is_added_to_a_local_function() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll")]
                static extern bool {|SLNK1009:CreateSymbolicLink|}(string link, string target, int flags);
            }
        }
        """, """
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        static class Links
        {
            static void Create()
            {
                [DllImport("kernel32.dll")]
                [SupportedOSPlatform("windows")]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Attribute_and_Imports_are_added_in_Visual_Basic() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll")>
            Function {|SLNK1009:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean
            End Function
        End Module
        """, """
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Module NativeMethods
            <DllImport("kernel32.dll")>
            <SupportedOSPlatform("windows")>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_Declare() => VerifyVisualBasicNotOfferedAsync(DeclarationSource.VisualBasic("""
        Public Declare Auto Function {|SLNK1009:CreateSymbolicLink|} Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """));
}
