using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Leaves the choice between two actions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class TwoActionsFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        =>
        [
            CodeAction.Create("Upper case", token => RenameAsync(document, span, Rename, token), "Upper"),
            CodeAction.Create("Prefix", token => RenameAsync(document, span, name => $"T{name}", token), "Prefix"),
        ];
}
