using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has one equivalence key for two actions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class SameKeyFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        =>
        [
            CodeAction.Create("Upper case", token => RenameAsync(document, span, Rename, token), "Rename"),
            CodeAction.Create("Prefix", token => RenameAsync(document, span, name => $"T{name}", token), "Rename"),
        ];
}
