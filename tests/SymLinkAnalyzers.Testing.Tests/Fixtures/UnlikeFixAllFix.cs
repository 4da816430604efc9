using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has a FixAll that renames otherwise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class UnlikeFixAllFix : TypeFix
{
    public override FixAllProvider? GetFixAllProvider() => new FixAllOf((context, diagnostics) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Fix all", token => FixAllOf.RenameAsync(context, diagnostics, name => $"T{name}", token), "All")));
}
