using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Lets a call that is not bound call an import, which is there already or is inserted along with it.</summary>
internal static class ImportedCall
{
    /// <param name="context">The place of the error.</param>
    /// <param name="title">What the light bulb shows.</param>
    /// <param name="call">The call.</param>
    /// <param name="createCallee">The name of the import, with all that qualifies it.</param>
    /// <param name="createFlags">The flags as the import takes them; null for those that stand.</param>
    /// <param name="insertion">What is inserted, or null.</param>
    public static FixPlan Plan(
        FixContext context,
        string title,
        UnresolvedCall call,
        Func<SyntaxGenerator, SyntaxNode> createCallee,
        (SyntaxNode Expression, Func<SyntaxGenerator, SyntaxNode> Create)? createFlags,
        ImportInsertion? insertion)
    {
        var use = CallerUse.Read(call.Operation, context.Document.Id);
        return new FixPlan(title, [use.Place], async (edits, cancellationToken) =>
        {
            if (insertion is not null && !await insertion.TryAddAsync(edits, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxGenerator generator = editor.Generator;
            var replacements = new Dictionary<SyntaxNode, SyntaxNode> { [call.Callee] = createCallee(generator).WithTriviaFrom(call.Callee) };
            if (createFlags is { } flags)
            {
                replacements[flags.Expression] = flags.Create(generator).WithTriviaFrom(flags.Expression);
            }

            SyntaxNode invocation = call.Invocation.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]);
            editor.ReplaceNode(use.Place.Node, use.Test is null ? invocation : use.CreateTest(invocation, generator));
        });
    }
}
