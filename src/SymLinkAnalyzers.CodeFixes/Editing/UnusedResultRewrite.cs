using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Plans the replacement of a call whose result is not used.</summary>
internal static class UnusedResultRewrite
{
    /// <param name="context">The place of the diagnostic.</param>
    /// <param name="title">What the light bulb shows.</param>
    /// <param name="unused">What is replaced.</param>
    /// <param name="create">Makes what takes its place, without the trivia round it.</param>
    public static FixPlan Plan(FixContext context, string title, UnusedResult unused, Func<SyntaxGenerator, SyntaxNode> create) =>
        new(title, [new EditPlace(context.Document.Id, unused.Node)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            editor.ReplaceNode(unused.Node, create(editor.Generator)
                .WithLeadingTrivia(unused.Node.GetLeadingTrivia().AddRange(unused.InnerComments))
                .WithTrailingTrivia(unused.Node.GetTrailingTrivia())
                .WithAdditionalAnnotations(Formatter.Annotation));
            if (unused.Local is { Declaration: var declaration, Mentions: var mentions } && edits.CountRemovedMention(new EditPlace(context.Document.Id, declaration)) == mentions)
            {
                StatementRemoval.Remove(declaration, editor);
            }
        });

    /// <summary>The same, where what takes its place is a call.</summary>
    public static FixPlan PlanCall(FixContext context, string title, UnusedResult unused, Func<SyntaxGenerator, SyntaxNode> createCall) =>
        Plan(context, title, unused, generator => unused.IsStatement ? generator.ExpressionStatement(createCall(generator).WithoutTrivia()) : createCall(generator));
}
