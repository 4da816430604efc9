using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>The ways in which an import names its module.</summary>
public sealed class ModuleNameTests
{
    [Theory]
    [InlineData("kernel32")]
    [InlineData("Kernel32.dll")]
    [InlineData("KERNEL32.DLL")]
    [InlineData("kernelbase")]
    [InlineData("api-ms-win-core-file-l2-1-1.dll")]
    public async Task Module_may_be_spelled_in_any_case_with_or_without_extension(string module)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync($$"""
            using System.Runtime.InteropServices;

            static class Program
            {
                [DllImport("{{module}}")]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);

        Assert.Equal(module, declaration?.Module);
    }

    [Theory]
    [InlineData("Kernel32")]
    [InlineData("Libraries.Kernel32")]
    [InlineData("Libraries.Kernel + \"32.dll\"")]
    [InlineData("nameof(kernel32)")]
    public async Task Module_may_be_a_constant_from_elsewhere(string module)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync($$"""
            using System.Runtime.InteropServices;

            static class Program
            {
                private const string Kernel32 = "kernel32.dll";
                private static readonly int kernel32;

                [DllImport({{module}})]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }

            static class Libraries
            {
                public const string Kernel32 = "kernel32";
                public const string Kernel = "kernel";
            }
            """);

        Assert.NotNull(declaration);
    }

    [Fact]
    public async Task Module_of_a_LibraryImport_may_be_a_constant_from_elsewhere()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            """
            using System.Runtime.InteropServices;

            static partial class Program
            {
                [LibraryImport(Libraries.Kernel32, EntryPoint = Libraries.EntryPoint, StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.U1)]
                internal static partial bool CreateSymbolicLink(string link, string target, int flags);
            }

            static class Libraries
            {
                public const string Kernel32 = "KERNEL32";
                public const string EntryPoint = "CreateSymbolicLinkW";
            }
            """,
            SourceCompilation.Generate);

        Assert.Equal(("KERNEL32", "CreateSymbolicLinkW"), (declaration?.Module, declaration?.EntryPoint));
    }

    [Fact]
    public async Task Module_of_a_Declare_may_be_spelled_in_any_case()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Module Program
                Declare Auto Function CreateSymbolicLink Lib "KERNEL32.DLL" (link As String, target As String, flags As Integer) As Boolean
            End Module
            """);

        Assert.Equal("KERNEL32.DLL", declaration?.Module);
    }

    [Fact]
    public async Task Module_of_a_Visual_Basic_DllImport_may_be_a_constant_from_elsewhere()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Imports System.Runtime.InteropServices

            Module Libraries
                Public Const Kernel32 As String = "Kernel32"
            End Module

            Module Program
                <DllImport(Libraries.Kernel32)>
                Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
                End Function
            End Module
            """);

        Assert.Equal("Kernel32", declaration?.Module);
    }
}
