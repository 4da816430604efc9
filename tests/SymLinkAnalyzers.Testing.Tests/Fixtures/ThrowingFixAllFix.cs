using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has a FixAll that throws.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ThrowingFixAllFix : TypeFix
{
    public override FixAllProvider? GetFixAllProvider()
        => new FixAllOf((_, _) => throw new InvalidOperationException("FixAll is broken."));
}
