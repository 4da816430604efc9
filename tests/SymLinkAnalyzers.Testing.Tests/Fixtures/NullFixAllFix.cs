using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has a FixAll that does nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class NullFixAllFix : TypeFix
{
    public override FixAllProvider? GetFixAllProvider() => new FixAllOf((_, _) => Task.FromResult<CodeAction?>(null));
}
