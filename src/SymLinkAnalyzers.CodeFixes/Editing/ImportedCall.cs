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
    /// <param name="returnsBoolean">Whether the import gives a Boolean, which is not compared with 0.</param>
    /// <param name="createFlags">The flags as the import takes them; null for those that stand.</param>
    /// <param name="insertion">What is inserted, or null.</param>
    public static FixPlan Plan(
        FixContext context,
        string title,
        UnresolvedCall call,
        Func<SyntaxGenerator, SyntaxNode> createCallee,
        bool returnsBoolean,
        (SyntaxNode Expression, Func<SyntaxGenerator, SyntaxNode> Create)? createFlags,
        ImportInsertion? insertion)
    {
        CallerUse? test = returnsBoolean && CallerUse.Read(call.Operation, context.Document.Id) is { Test: not null } use ? use : null;
        SyntaxNode place = test?.Place.Node ?? call.Invocation;
        return new FixPlan(title, [new EditPlace(context.Document.Id, place)], async (edits, cancellationToken) =>
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
            editor.ReplaceNode(place, test?.CreateTest(invocation, generator) ?? invocation);
        });
    }
}
