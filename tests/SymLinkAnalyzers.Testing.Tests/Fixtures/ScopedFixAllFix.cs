using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has a FixAll for documents alone, which fails elsewhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ScopedFixAllFix : TypeFix
{
    public override FixAllProvider? GetFixAllProvider() => new FixAllOf(
        (context, diagnostics) => context.Scope == FixAllScope.Document
            ? Task.FromResult<CodeAction?>(CodeAction.Create("Fix all", token => FixAllOf.RenameAsync(context, diagnostics, Rename, token), "All"))
            : throw new InvalidOperationException("This scope is not supported."),
        FixAllScope.Document);
}
