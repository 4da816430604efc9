using System.Runtime.InteropServices;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Visual Basic Declare statements.</summary>
public sealed class DeclareTests
{
    [Theory]
    [InlineData("Declare Auto Function CreateSymbolicLink Lib \"kernel32\"", "CreateSymbolicLinkW", true, CharSet.Auto, false)]
    [InlineData("Declare Auto Function CreateSymbolicLink Lib \"kernel32\" Alias \"CreateSymbolicLinkW\"", "CreateSymbolicLinkW", true, CharSet.Auto, false)]
    [InlineData("Declare Unicode Function CreateSymbolicLink Lib \"kernel32\" Alias \"CreateSymbolicLinkW\"", "CreateSymbolicLinkW", true, CharSet.Unicode, true)]
    [InlineData("Declare Unicode Function CreateSymbolicLink Lib \"kernel32\"", "CreateSymbolicLink", false, CharSet.Unicode, true)]
    [InlineData("Declare Ansi Function CreateSymbolicLink Lib \"kernel32\" Alias \"CreateSymbolicLinkA\"", "CreateSymbolicLinkA", true, CharSet.Ansi, true)]
    [InlineData("Declare Ansi Function CreateSymbolicLink Lib \"kernel32\"", "CreateSymbolicLink", false, CharSet.Ansi, true)]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" Alias \"CreateSymbolicLinkA\"", "CreateSymbolicLinkA", true, CharSet.Ansi, true)]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32.dll\" Alias \"CreateSymbolicLinkW\"", "CreateSymbolicLinkW", true, CharSet.Ansi, true)]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\"", "CreateSymbolicLink", false, CharSet.Ansi, true)]
    public async Task Modifier_and_alias_choose_the_export(string declare, string export, bool isFound, CharSet charSet, bool exactSpelling)
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync($"""
            Class Program
                {declare} (link As String, target As String, flags As Integer) As Boolean
            End Class
            """);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.Declare, declaration.Form);
        Assert.Equal((export, isFound), (declaration.ExportName, declaration.Resolution.IsFound));
        Assert.Equal((charSet, exactSpelling), (declaration.CharSet, declaration.ExactSpelling));
    }

    [Fact]
    public async Task Last_error_is_always_captured() => Assert.True((await ReadAsync("As Boolean"))?.SetsLastError);

    [Fact]
    public async Task Declare_has_no_import_attribute() => Assert.Null((await ReadAsync("As Boolean"))?.ImportAttribute);

    [Fact]
    public async Task Strings_are_passed_by_value_although_they_look_by_reference()
    {
        NativeDeclaration? declaration = await ReadAsync("As Boolean");

        Assert.Equal([false, false, false], declaration?.Parameters.Select(parameter => parameter.IsByReference));
    }

    [Fact]
    public async Task ByRef_number_is_by_reference()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Module Program
                Declare Auto Function CreateSymbolicLink Lib "kernel32" (ByVal link As String, ByVal target As String, ByRef flags As Integer) As Boolean
            End Module
            """);

        Assert.Equal([false, false, true], declaration?.Parameters.Select(parameter => parameter.IsByReference));
    }

    [Theory]
    [InlineData("Auto", nameof(TextEncoding.Utf16))]
    [InlineData("Unicode", nameof(TextEncoding.Utf16))]
    [InlineData("Ansi", nameof(TextEncoding.Ansi))]
    [InlineData("", nameof(TextEncoding.Ansi))]
    public async Task Modifier_chooses_the_encoding(string modifier, string expected)
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync($"""
            Module Program
                Declare {modifier} Function CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer) As Boolean
            End Module
            """);

        Assert.Equal(expected, declaration?.Parameters[0].Encoding.ToString());
    }

    [Theory]
    [InlineData("As Boolean", 4)]
    [InlineData("As Integer", 4)]
    [InlineData("As Byte", 1)]
    [InlineData("As <MarshalAs(UnmanagedType.I1)> Boolean", 1)]
    [InlineData("As <MarshalAs(UnmanagedType.U1)> Boolean", 1)]
    [InlineData("As <MarshalAs(UnmanagedType.Bool)> Boolean", 4)]
    [InlineData("As <System.Runtime.InteropServices.MarshalAs(UnmanagedType.VariantBool)> Boolean", 2)]
    public async Task Return_type_and_its_attribute_say_how_much_is_read(string returns, int bytes) =>
        Assert.Equal(bytes, (await ReadAsync(returns))?.ReturnWidth.Bytes);

    [Fact]
    public async Task Sub_reads_no_return_value()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Module Program
                Declare Auto Sub CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer)
            End Module
            """);

        Assert.Equal(ValueWidth.None, declaration?.ReturnWidth);
    }

    private static Task<NativeDeclaration?> ReadAsync(string returns) => ImportSource.ReadVisualBasicAsync($"""
        Imports System.Runtime.InteropServices

        Module Program
            Declare Auto Function CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer) {returns}
        End Module
        """);
}
