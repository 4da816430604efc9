using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

public sealed class InteropContextTests
{
    [Fact]
    public async Task Import_is_read_once_however_often_it_is_asked_for()
    {
        Compilation compilation = await DeclareAsync("""[DllImport("kernel32.dll")] static extern byte CreateSymbolicLink(string link, string target, int flags);""");
        IMethodSymbol method = Assert.Single(await compilation.FindMethodsAsync("CreateSymbolicLink"));
        var session = new InteropContext(compilation, ProjectOptions.Default);

        Assert.NotNull(session.Find(method));
        Assert.Same(session.Find(method), session.Find(method));
    }

    [Fact]
    public async Task Managed_method_is_no_import()
    {
        Compilation compilation = await DeclareAsync("static byte CreateSymbolicLink(string link, string target, int flags) => 1;");
        IMethodSymbol method = Assert.Single(await compilation.FindMethodsAsync("CreateSymbolicLink"));

        Assert.Null(new InteropContext(compilation, ProjectOptions.Default).Find(method));
    }

    private static Task<Compilation> DeclareAsync(string member) => SourceCompilation.CSharpAsync($$"""
        using System.Runtime.InteropServices;

        static class Program
        {
            {{member}}
        }
        """);
}
