using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Builds a name of two words, which is parsed as something else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class HiddenSpaceFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => ReplaceTokenAsync(document, span, token), "Upper")];

    private static async Task<Document> ReplaceTokenAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var name = root.FindToken(span.Start);
        var identifier = SyntaxFactory.Identifier("A : B").WithTriviaFrom(name);
        return document.WithSyntaxRoot(root.ReplaceToken(name, identifier));
    }
}
