using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>A FixAll made of a function.</summary>
internal sealed class FixAllOf(
    Func<FixAllContext, ImmutableArray<Diagnostic>, Task<CodeAction?>> getFix,
    params FixAllScope[] scopes) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => scopes.Length > 0 ? scopes : base.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var document in DocumentsOf(fixAllContext))
        {
            diagnostics.AddRange(await fixAllContext.GetDocumentDiagnosticsAsync(document));
        }

        return await getFix(fixAllContext, diagnostics.ToImmutable());
    }

    public static async Task<Solution> RenameAsync(
        FixAllContext context,
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, string> rename,
        CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var group in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceTree))
        {
            var document = solution.GetDocument(context.Solution.GetDocumentId(group.Key))!;
            var text = await document.GetTextAsync(cancellationToken);
            var changes = group
                .Select(diagnostic => diagnostic.Location.SourceSpan)
                .Select(span => new TextChange(span, rename(text.ToString(span))));
            solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
        }

        return solution;
    }

    private static IEnumerable<Document> DocumentsOf(FixAllContext context)
        => context.Scope switch
        {
            FixAllScope.Document => [context.Document!],
            FixAllScope.Project => context.Project.Documents,
            _ => context.Solution.Projects.SelectMany(project => project.Documents),
        };
}
