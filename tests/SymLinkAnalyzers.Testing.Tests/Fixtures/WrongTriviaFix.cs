using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Writes a comment and calls it white space.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class WrongTriviaFix : TypeFix
{
    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => ReplaceTokenAsync(document, span, token), "Upper")];

    private static async Task<Document> ReplaceTokenAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var name = root.FindToken(span.Start);
        var identifier = SyntaxFactory.Identifier([], "A", [SyntaxFactory.Whitespace("/**/"), SyntaxFactory.Space]);
        return document.WithSyntaxRoot(root.ReplaceToken(name, identifier));
    }
}
