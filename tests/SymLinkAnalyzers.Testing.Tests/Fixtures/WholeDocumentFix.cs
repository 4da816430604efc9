using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Fixes all that is reported in a document at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class WholeDocumentFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => UpperCaseAsync(document, token), "Upper")];

    private static async Task<Document> UpperCaseAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        return document.WithText(SourceText.From(text.ToString().Replace("class a", "class A").Replace("class b", "class B"), text.Encoding));
    }
}
