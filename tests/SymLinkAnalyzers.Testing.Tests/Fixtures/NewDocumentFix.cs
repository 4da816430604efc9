using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Adds a document beside the rename.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class NewDocumentFix : TypeFix
{
    // The batch fixer merges changed documents alone.
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<CodeAction> CreateActions(Document document, TextSpan span)
        => [CodeAction.Create("Upper case", token => AddAsync(document, span, token), "Upper")];

    private async Task<Solution> AddAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var renamed = await RenameAsync(document, span, Rename, cancellationToken);
        return renamed.Project.AddDocument("Added.cs", SourceText.From("class Added { }")).Project.Solution;
    }
}
