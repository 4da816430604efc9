using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has a FixAll that fixes one diagnostic.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class OneAtATimeFixAllFix : TypeFix
{
    public override FixAllProvider? GetFixAllProvider() => new FixAllOf((context, diagnostics) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Fix all", token => FixAllOf.RenameAsync(context, diagnostics[..1], Rename, token), "All")));
}
