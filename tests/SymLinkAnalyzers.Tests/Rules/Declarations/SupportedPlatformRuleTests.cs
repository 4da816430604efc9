using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class SupportedPlatformRuleTests() : DeclarationRuleTests(Id)
{
    private const string Id = "SLNK1009";

    private const string Unmarked = """
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """;

    [Fact]
    public Task DllImport_that_is_not_marked_is_reported() => VerifyDllImportAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        public static extern bool {|#0:CreateSymbolicLink|}(string link, string target, int flags);
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' is not marked [SupportedOSPlatform(\"windows\")]: on other systems a call throws DllNotFoundException, and CA1416 cannot warn about it"));

    [Fact]
    public Task LibraryImport_that_is_not_marked_is_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool {|SLNK1009:CreateSymbolicLink|}(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_that_is_not_marked_is_reported() => VerifyLocalFunctionAsync("""
        [DllImport("kernel32.dll")]
        static extern bool {|SLNK1009:CreateSymbolicLink|}(string link, string target, int flags);
        """);

    [Fact]
    public Task DllImport_of_Visual_Basic_that_is_not_marked_is_reported() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
        Public Function {|SLNK1009:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean
        End Function
        """);

    [Fact]
    public Task Declare_that_is_not_marked_is_reported() => VerifyVisualBasicMemberAsync("""
        Public Declare Auto Function {|SLNK1009:CreateSymbolicLink|} Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);

    [Fact]
    public Task DllImport_that_is_marked_is_not_reported() => VerifyDllImportAsync($"""
        [System.Runtime.Versioning.SupportedOSPlatform("windows6.0")]
        {Unmarked}
        """);

    [Fact]
    public Task Import_in_a_marked_type_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        [SupportedOSPlatform("windows")]
        static class NativeMethods
        {
            static class Kernel32
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                public static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Import_in_a_marked_assembly_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        [assembly: System.Runtime.Versioning.SupportedOSPlatform("windows7.0")]

        static class NativeMethods
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public async Task Import_where_the_attribute_does_not_exist_is_not_reported()
    {
        var test = CSharp(DeclarationSource.DllImport(Unmarked));
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task LibraryImport_that_is_marked_is_not_reported() => VerifyLibraryImportAsync("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
        [return: MarshalAs(UnmanagedType.I1)]
        [System.Runtime.Versioning.SupportedOSPlatform("windows")]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Local_function_in_a_marked_method_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        static class Links
        {
            [SupportedOSPlatform("windows")]
            static void Create()
            {
                [DllImport("kernel32.dll")]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
        }
        """);

    [Fact]
    public Task Imports_in_a_marked_module_of_Visual_Basic_are_not_reported() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        <SupportedOSPlatform("windows")>
        Module NativeMethods
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
            Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
            End Function

            Public Declare Auto Function CreateLink Lib "kernel32" Alias "CreateSymbolicLink" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        End Module
        """);

    [Fact]
    public Task Declare_that_is_marked_is_not_reported() => VerifyVisualBasicMemberAsync("""
        <System.Runtime.Versioning.SupportedOSPlatform("windows")>
        Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
        """);
}
