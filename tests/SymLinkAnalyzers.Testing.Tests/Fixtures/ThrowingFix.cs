using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Throws when asked for actions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ThrowingFix : TypeFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => throw new InvalidOperationException("The fixer is broken.");
}
