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
    /// <param name="createCall">Makes the call that takes its place.</param>
    public static FixPlan Plan(FixContext context, string title, UnusedResult unused, Func<SyntaxGenerator, SyntaxNode> createCall) =>
        new(title, async (edits, cancellationToken) =>
        {
            if (edits.TryClaim([new EditPlace(context.Document.Id, unused.Node)]))
            {
                DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
                SyntaxNode call = createCall(editor.Generator);
                SyntaxNode replacement = unused.IsStatement ? editor.Generator.ExpressionStatement(call.WithoutTrivia()) : call;
                editor.ReplaceNode(unused.Node, replacement.WithTriviaFrom(unused.Node).WithAdditionalAnnotations(Formatter.Annotation));
            }
        });
}
