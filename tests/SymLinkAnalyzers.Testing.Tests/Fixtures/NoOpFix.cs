using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Changes nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class NoOpFix : TypeFix
{
    protected override string Rename(string name) => name;
}
