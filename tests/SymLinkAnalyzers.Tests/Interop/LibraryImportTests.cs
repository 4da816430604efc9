using System.Runtime.InteropServices;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>C# methods with a LibraryImport attribute. The real generator writes their bodies.</summary>
public sealed class LibraryImportTests
{
    [Fact]
    public async Task Marshalled_import_is_read_from_its_attribute()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.LibraryImport, declaration.Form);
        Assert.Equal("kernel32.dll", declaration.Module);
        Assert.Equal("CreateSymbolicLinkW", declaration.EntryPoint);
        Assert.Equal("CreateSymbolicLinkW", declaration.ExportName);
        Assert.True(declaration.Resolution.IsFound);
        Assert.True(declaration.ExactSpelling);
        Assert.True(declaration.SetsLastError);
        Assert.Equal(CharSet.None, declaration.CharSet);
        Assert.Equal(Marshalling.Given(UnmanagedType.I1), declaration.ReturnMarshalling);
        Assert.Equal(ValueWidth.OfBytes(1), declaration.ReturnWidth);
        Assert.Equal("LibraryImportAttribute", declaration.ImportAttribute?.AttributeClass?.Name);
        Assert.Equal(
            [TextEncoding.Utf16, TextEncoding.Utf16, TextEncoding.NotText],
            declaration.Parameters.Select(parameter => parameter.Encoding));
    }

    [Fact]
    public async Task Blittable_import_is_read_from_its_attribute_not_from_the_generated_DllImport()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            internal static unsafe partial byte CreateSymbolicLink(char* link, char* target, uint flags);
            """);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.LibraryImport, declaration.Form);
        Assert.Equal("CreateSymbolicLinkW", declaration.ExportName);
        Assert.False(declaration.SetsLastError);
        Assert.Equal(ValueWidth.OfBytes(1), declaration.ReturnWidth);
        Assert.Equal("LibraryImportAttribute", declaration.ImportAttribute?.AttributeClass?.Name);
    }

    [Fact]
    public async Task Bare_name_is_not_exported()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [LibraryImport("kernel32.dll", StringMarshalling = StringMarshalling.Utf16)]
            internal static partial byte CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.Equal(new EntryPointResolution(EntryPointOutcome.NoSuchName, ExportVariant.Bare), declaration?.Resolution);
        Assert.Equal("CreateSymbolicLink", declaration?.ExportName);
    }

    [Theory]
    [InlineData("StringMarshalling = StringMarshalling.Utf16", nameof(TextEncoding.Utf16))]
    [InlineData("StringMarshalling = StringMarshalling.Utf8", nameof(TextEncoding.Utf8))]
    [InlineData("StringMarshallingCustomType = typeof(AnsiStringMarshaller)", nameof(TextEncoding.Ansi))]
    [InlineData("StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(Utf8StringMarshaller)", nameof(TextEncoding.Utf8))]
    [InlineData("StringMarshallingCustomType = typeof(Utf16StringMarshaller)", nameof(TextEncoding.Utf16))]
    public async Task Encoding_follows_the_string_marshalling(string marshalling, string expected)
    {
        NativeDeclaration? declaration = await ReadMemberAsync($"""
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", {marshalling})]
            internal static partial byte CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.Equal(expected, declaration?.Parameters[0].Encoding.ToString());
    }

    [Theory]
    [InlineData("MarshalAs(UnmanagedType.LPWStr)", nameof(TextEncoding.Utf16))]
    [InlineData("MarshalAs(UnmanagedType.LPStr)", nameof(TextEncoding.Ansi))]
    [InlineData("MarshalAs(UnmanagedType.LPUTF8Str)", nameof(TextEncoding.Utf8))]
    [InlineData("MarshalUsing(typeof(AnsiStringMarshaller))", nameof(TextEncoding.Ansi))]
    [InlineData("MarshalUsing(typeof(Utf16StringMarshaller))", nameof(TextEncoding.Utf16))]
    public async Task Encoding_of_one_parameter_comes_before_that_of_the_import(string attribute, string expected)
    {
        NativeDeclaration? declaration = await ReadMemberAsync($"""
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf8)]
            internal static partial byte CreateSymbolicLink([{attribute}] string link, string target, int flags);
            """);

        Assert.Equal((expected, TextEncoding.Utf8), (declaration?.Parameters[0].Encoding.ToString(), declaration?.Parameters[1].Encoding));
    }

    [Fact]
    public async Task Attributes_may_stand_on_the_part_with_another_name_of_the_type()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            """
            using Import = System.Runtime.InteropServices.LibraryImportAttribute;
            using Interop = System.Runtime.InteropServices;

            static partial class Program
            {
                [return: Interop.MarshalAs(Interop.UnmanagedType.U1)]
                [Import("kernel32.dll", StringMarshalling = Interop.StringMarshalling.Utf16, EntryPoint = "CreateSymbolicLinkW")]
                internal static partial bool CreateSymbolicLink(string link, string target, int flags);
            }
            """,
            SourceCompilation.Generate);

        Assert.Equal((ImportForm.LibraryImport, ValueWidth.OfBytes(1)), (declaration?.Form, declaration?.ReturnWidth));
    }

    [Fact]
    public async Task Import_is_read_before_the_generator_has_run()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            """
            using System.Runtime.InteropServices;

            static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true)]
                internal static partial byte CreateSymbolicLink(nint link, nint target, int flags);
            }
            """,
            SourceCompilation.AllowErrors);

        Assert.Equal(ImportForm.LibraryImport, declaration?.Form);
    }

    private static Task<NativeDeclaration?> ReadMemberAsync(string member) => ImportSource.ReadCSharpAsync(
        $$"""
        using System.Runtime.InteropServices;
        using System.Runtime.InteropServices.Marshalling;

        static partial class Program
        {
            {{member}}
        }
        """,
        SourceCompilation.Generate);
}
