using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.Tests;

/// <summary>The tests of this project prove something only where they run on the Roslyn that the shipped assemblies name.</summary>
public sealed class FloorTests
{
    private static readonly Version s_floor = new(4, 8, 0, 0);

    [Theory]
    [InlineData(typeof(Compilation))]
    [InlineData(typeof(CodeFixProvider))]
    [InlineData(typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation))]
    [InlineData(typeof(Microsoft.CodeAnalysis.VisualBasic.VisualBasicCompilation))]
    public void Tests_run_on_the_floor(Type type) => Assert.Equal(s_floor, type.Assembly.GetName().Version);

    [Theory]
    [InlineData(typeof(DeclarationAnalyzer))]
    [InlineData(typeof(SymLinkCodeFixProvider))]
    public void Shipped_assemblies_name_the_floor(Type type) => Assert.All(
        type.Assembly.GetReferencedAssemblies().Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
        reference => Assert.Equal(s_floor, reference.Version));
}
