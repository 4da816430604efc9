using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Plans the replacement of one or several nodes of the diagnostic's file, each by a node of its own.</summary>
internal static class ReplacementPlan
{
    public static FixPlan Create(FixContext context, string title, SyntaxNode node, Func<SyntaxGenerator, SyntaxNode> create) =>
        Create(context, title, [(node, create)]);

    public static FixPlan Create(FixContext context, string title, IReadOnlyCollection<(SyntaxNode Node, Func<SyntaxGenerator, SyntaxNode> Create)> replacements) =>
        new(title, [.. replacements.Select(replacement => new EditPlace(context.Document.Id, replacement.Node))], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            foreach ((SyntaxNode node, Func<SyntaxGenerator, SyntaxNode> create) in replacements)
            {
                editor.ReplaceNode(node, create(editor.Generator).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation));
            }
        });
}
