using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Code as it is while somebody types: what matters is that reading never throws.</summary>
public sealed class HalfTypedTests
{
    [Theory]
    [InlineData("[DllImport]")]
    [InlineData("[DllImport()]")]
    [InlineData("[DllImport(null)]")]
    [InlineData("[DllImport(42)]")]
    [InlineData("[DllImport(\"\")]")]
    [InlineData("[DllImport(missing)]")]
    [InlineData("[DllImport(nameof())]")]
    [InlineData("[DllImport(\"kernel32.dll\"")]
    [InlineData("[DllImport(\"kernel32.dll\", ]")]
    [InlineData("[DllImport(\"kernel32.dll\", \"again\")]")]
    [InlineData("[DllImport(\"kernel32.dll\", EntryPoint)]")]
    [InlineData("[DllImport(\"kernel32.dll\", EntryPoint = )]")]
    [InlineData("[DllImport(\"kernel32.dll\", EntryPoint = null)]")]
    [InlineData("[DllImport(\"kernel32.dll\", EntryPoint = \"\")]")]
    [InlineData("[DllImport(\"kernel32.dll\", EntryPoint = 42)]")]
    [InlineData("[DllImport(\"kernel32.dll\", EntryPoint = missing)]")]
    [InlineData("[DllImport(\"kernel32.dll\", CharSet = CharSet.)]")]
    [InlineData("[DllImport(\"kernel32.dll\", CharSet = (CharSet)99)]")]
    [InlineData("[DllImport(\"kernel32.dll\", CharSet = \"Unicode\")]")]
    [InlineData("[DllImport(\"kernel32.dll\", SetLastError = 1)]")]
    [InlineData("[DllImport(\"kernel32.dll\", SetLastError = )]")]
    [InlineData("[DllImport(\"kernel32.dll\", Missing = true)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][DllImport(\"kernel32.dll\")]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs()]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(UnmanagedType.)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(UnmanagedType.Missing)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(null)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(\"I1\")]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs((UnmanagedType)12345)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(new[] { UnmanagedType.I1 })]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(UnmanagedType.I1, UnmanagedType.I1)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(UnmanagedType.I1)][return: MarshalAs(UnmanagedType.Bool)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: ]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(UnmanagedType.CustomMarshaler)]")]
    [InlineData("[DllImport(\"kernel32.dll\")][return: MarshalAs(UnmanagedType.LPArray, SizeConst = )]")]
    public Task DllImport_attribute_is_read_without_an_exception(string attribute) =>
        ReadAllAsync($"{attribute} static extern bool CreateSymbolicLink(string link, string target, int flags);");

    [Theory]
    [InlineData("[LibraryImport]")]
    [InlineData("[LibraryImport()]")]
    [InlineData("[LibraryImport(null)]")]
    [InlineData("[LibraryImport(42)]")]
    [InlineData("[LibraryImport(new[] { \"kernel32.dll\" })]")]
    [InlineData("[LibraryImport(\"kernel32.dll\"")]
    [InlineData("[LibraryImport(\"kernel32.dll\", EntryPoint = )]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", EntryPoint = 42)]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", EntryPoint = new[] { \"CreateSymbolicLinkW\" })]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", SetLastError = \"true\")]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", StringMarshalling = 42)]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", StringMarshalling = (StringMarshalling)42)]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", StringMarshalling = StringMarshalling.)]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", StringMarshallingCustomType = null)]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", StringMarshallingCustomType = typeof())]")]
    [InlineData("[LibraryImport(\"kernel32.dll\", StringMarshallingCustomType = typeof(Missing))]")]
    [InlineData("[LibraryImport(\"kernel32.dll\")][DllImport(\"kernel32.dll\")]")]
    [InlineData("[LibraryImport(\"kernel32.dll\")][return: MarshalUsing]")]
    [InlineData("[LibraryImport(\"kernel32.dll\")][return: MarshalUsing(null)]")]
    [InlineData("[LibraryImport(\"kernel32.dll\")][return: MarshalUsing(typeof(Missing))]")]
    public Task LibraryImport_attribute_is_read_without_an_exception(string attribute) =>
        ReadAllAsync($"{attribute} static partial bool CreateSymbolicLink([MarshalUsing] string link, [MarshalAs] string target, int flags);");

    [Theory]
    [InlineData("static extern CreateSymbolicLink(string link, string target, int flags);")]
    [InlineData("static extern Missing CreateSymbolicLink(string link, string target, int flags);")]
    [InlineData("static extern bool CreateSymbolicLink(")]
    [InlineData("static extern bool CreateSymbolicLink(string")]
    public Task Signature_is_read_without_an_exception(string signature) => ReadAllAsync($"[DllImport(\"kernel32.dll\")] {signature}");

    [Theory]
    [InlineData("static extern bool CreateSymbolicLink(,,);")]
    [InlineData("static extern bool CreateSymbolicLink(string, string, int);")]
    [InlineData("static extern bool CreateSymbolicLink(Missing link, Missing target, Missing flags);")]
    [InlineData("static extern bool CreateSymbolicLink();")]
    [InlineData("static extern bool CreateSymbolicLink(this string link, params string[] all);")]
    [InlineData("static extern bool CreateSymbolicLink(__arglist);")]
    [InlineData("static extern bool CreateSymbolicLink(string link, string target, int flags) { }")]
    [InlineData("static extern bool CreateSymbolicLink(string link, string target, int flags) => true;")]
    [InlineData("extern bool CreateSymbolicLink(string link, string target, int flags);")]
    [InlineData("static bool CreateSymbolicLink(string link, string target, int flags);")]
    [InlineData("static extern ref bool CreateSymbolicLink(string link, string target, int flags);")]
    [InlineData("static extern Recursive CreateSymbolicLink(string link, string target, int flags); struct Recursive { Recursive again; }")]
    [InlineData("static extern Empty CreateSymbolicLink(string link, string target, int flags); struct Empty { }")]
    [InlineData("static extern Broken CreateSymbolicLink(string link, string target, int flags); struct Broken { Missing field; }")]
    [InlineData("static extern Laid CreateSymbolicLink(string link, string target, int flags); [StructLayout] struct Laid { byte field; }")]
    [InlineData("static extern Odd CreateSymbolicLink(string link, string target, int flags); enum Odd : Missing { }")]
    public Task Odd_signature_is_read_without_an_exception(string signature) => ReadAllAsync($"[DllImport(\"kernel32.dll\")] {signature}");

    [Theory]
    [InlineData("Declare Function CreateSymbolicLink Lib")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\"")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" (")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" Alias")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" Alias \"\" (link As String, target As String, flags As Integer) As Boolean")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"\" (link As String, target As String, flags As Integer) As Boolean")]
    [InlineData("Declare Function CreateSymbolicLink (link As String, target As String, flags As Integer) As Boolean")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" (link As String, target As String, flags As Integer) As")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" (link As String, target As String, flags As Integer) As <MarshalAs> Boolean")]
    [InlineData("Declare Function CreateSymbolicLink Lib \"kernel32\" (link, target, flags)")]
    [InlineData("<DllImport> Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean")]
    [InlineData("<DllImport(Nothing)> Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean\nEnd Function")]
    [InlineData("<DllImport(\"kernel32\", EntryPoint:=)> Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean\nEnd Function")]
    [InlineData("<DllImport(\"kernel32\")> Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs()> Boolean\nEnd Function")]
    public async Task Visual_Basic_import_is_read_without_an_exception(string member)
    {
        Compilation compilation = await SourceCompilation.VisualBasicAsync(
            $"""
            Imports System.Runtime.InteropServices

            Module Program
                {member}
            End Module
            """,
            SourceCompilation.AllowErrors);

        await ReadAllAsync(compilation);
    }

    private static async Task ReadAllAsync(string member) => await ReadAllAsync(await SourceCompilation.CSharpAsync(
        $$"""
        using System.Runtime.InteropServices;
        using System.Runtime.InteropServices.Marshalling;

        static partial class Program
        {
            {{member}}
        }
        """,
        SourceCompilation.AllowErrors));

    /// <summary>Reads, and looks at all that the reading gave.</summary>
    private static async Task ReadAllAsync(Compilation compilation)
    {
        foreach (IMethodSymbol method in await compilation.FindMethodsAsync("CreateSymbolicLink"))
        {
            NativeDeclaration? declaration = DeclarationReader.Read(method, ProjectOptions.Default);
            Assert.True(declaration is null || declaration.ExportName.Length > 0);
        }
    }
}
