using System.Runtime.InteropServices;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Imports in a referenced assembly.</summary>
public sealed class MetadataTests
{
    [Fact]
    public async Task DllImport_is_read_without_its_attribute()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            public static extern byte CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.DllImport, declaration.Form);
        Assert.Equal("kernel32.dll", declaration.Module);
        Assert.Equal("CreateSymbolicLinkW", declaration.EntryPoint);
        Assert.Equal(CharSet.Unicode, declaration.CharSet);
        Assert.True(declaration.ExactSpelling);
        Assert.True(declaration.SetsLastError);
        Assert.Equal(Marshalling.Default, declaration.ReturnMarshalling);
        Assert.Equal(ValueWidth.OfBytes(1), declaration.ReturnWidth);
        Assert.Null(declaration.ReturnMarshalAs);
    }

    [Theory]
    [InlineData("I1", 1)]
    [InlineData("U1", 1)]
    [InlineData("Bool", 4)]
    [InlineData("VariantBool", 2)]
    public async Task Return_marshalling_of_a_DllImport_is_read_from_the_module(string type, int bytes)
    {
        NativeDeclaration? declaration = await ReadMemberAsync($"""
            [DllImport("kernel32.dll")]
            [return: MarshalAs(UnmanagedType.{type})]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.Equal(Marshalling.Given(Enum.Parse<UnmanagedType>(type)), declaration?.ReturnMarshalling);
        Assert.Equal(bytes, declaration?.ReturnWidth.Bytes);
    }

    [Fact]
    public async Task Return_marshalling_of_a_broken_module_is_unknown()
    {
        NativeDeclaration? declaration = await ImportSource.ReadBrokenMarshallingAsync("""
            using System.Runtime.InteropServices;

            public static class Program
            {
                [DllImport("kernel32.dll")]
                [return: MarshalAs(UnmanagedType.Bool)]
                public static extern bool CreateSymbolicLink(nint link, nint target, int flags);
            }
            """);

        Assert.Equal(Marshalling.Unknown, declaration?.ReturnMarshalling);
        Assert.Equal(ValueWidth.Unknown, declaration?.ReturnWidth);
    }

    [Fact]
    public async Task Return_without_marshalling_has_the_default_of_its_type()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll")]
            public static extern bool CreateSymbolicLink([MarshalAs(UnmanagedType.LPWStr)] string link, string target, int flags);
            """);

        Assert.Equal(Marshalling.Default, declaration?.ReturnMarshalling);
        Assert.Equal(ValueWidth.OfBytes(4), declaration?.ReturnWidth);
    }

    [Fact]
    public async Task Parameter_marshalling_of_a_DllImport_is_read_from_the_module()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll")]
            public static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);
            """);

        Assert.Equal(
            [TextEncoding.Ansi, TextEncoding.Utf16, TextEncoding.NotText],
            declaration?.Parameters.Select(parameter => parameter.Encoding));
    }

    [Fact]
    public async Task DllImport_under_DisableRuntimeMarshalling_reads_a_Boolean_as_it_lies_in_memory()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCompiledCSharpAsync("""
            using System.Runtime.InteropServices;

            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            public static class Program
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
                public static extern bool CreateSymbolicLink(nint link, nint target, int flags);
            }
            """);

        Assert.Equal(ValueWidth.OfBytes(1), declaration?.ReturnWidth);
    }

    [Theory]
    [InlineData("I1", 1)]
    [InlineData("Bool", 4)]
    public async Task Marshalled_LibraryImport_is_read_from_its_attribute_and_the_module(string type, int bytes)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCompiledCSharpAsync(
            $$"""
            using System.Runtime.InteropServices;

            public static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.{{type}})]
                public static partial bool CreateSymbolicLink(string link, string target, int flags);
            }
            """,
            SourceCompilation.Generate);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.LibraryImport, declaration.Form);
        Assert.Equal("CreateSymbolicLinkW", declaration.ExportName);
        Assert.True(declaration.SetsLastError);
        Assert.Equal(bytes, declaration.ReturnWidth.Bytes);
        Assert.Equal(TextEncoding.Utf16, declaration.Parameters[0].Encoding);
    }

    [Fact]
    public async Task Blittable_LibraryImport_is_read()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCompiledCSharpAsync(
            """
            using System.Runtime.InteropServices;

            public static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
                public static unsafe partial int CreateSymbolicLink(char* link, char* target, int flags);
            }
            """,
            SourceCompilation.Generate);

        Assert.Equal(("CreateSymbolicLinkW", 4), (declaration?.ExportName, declaration?.ReturnWidth.Bytes));
    }

    [Theory]
    [InlineData("Auto", "", nameof(ExportVariant.Wide))]
    [InlineData("Unicode", "Alias \"CreateSymbolicLinkW\"", nameof(ExportVariant.Wide))]
    [InlineData("Ansi", "Alias \"CreateSymbolicLinkA\"", nameof(ExportVariant.Ansi))]
    public async Task Declare_is_read_as_the_DllImport_that_it_becomes(string modifier, string alias, string variant)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCompiledVisualBasicAsync($"""
            Public Module Program
                Public Declare {modifier} Function CreateSymbolicLink Lib "kernel32" {alias} (link As String, target As String, flags As Integer) As Boolean
            End Module
            """);

        Assert.NotNull(declaration);
        Assert.Equal(variant, declaration.Resolution.Variant.ToString());
        Assert.True(declaration.SetsLastError);
        Assert.Equal(ValueWidth.OfBytes(4), declaration.ReturnWidth);
        Assert.Equal([false, false, false], declaration.Parameters.Select(parameter => parameter.IsByReference));
        Assert.Equal(modifier == "Ansi" ? TextEncoding.Ansi : TextEncoding.Utf16, declaration.Parameters[0].Encoding);
    }

    [Fact]
    public async Task Return_marshalling_of_a_Declare_is_read_from_the_module()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCompiledVisualBasicAsync("""
            Imports System.Runtime.InteropServices

            Public Module Program
                Public Declare Auto Function CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Module
            """);

        Assert.Equal(ValueWidth.OfBytes(1), declaration?.ReturnWidth);
    }

    [Fact]
    public async Task Managed_method_of_the_same_shape_is_not_read() => Assert.Null(await ReadMemberAsync("""
        public static bool CreateSymbolicLink(string link, string target, int flags) => true;
        """));

    [Fact]
    public async Task Import_of_another_module_is_not_read() => Assert.Null(await ReadMemberAsync("""
        [DllImport("links.dll")]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """));

    private static Task<NativeDeclaration?> ReadMemberAsync(string member) => ImportSource.ReadCompiledCSharpAsync($$"""
        using System.Runtime.InteropServices;

        public static class Program
        {
            {{member}}
        }
        """);
}
