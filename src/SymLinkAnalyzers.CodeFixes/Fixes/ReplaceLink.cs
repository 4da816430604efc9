using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Calls <c>SymLink.Replace</c>, which swaps the link in one step, in place of deleting it and creating another.</summary>
internal sealed class ReplaceLink : Fix
{
    public override string EquivalenceKey => nameof(ReplaceLink);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || !ManagedRewrite.CanReplace(call)
            || (UnusedResult.FindExpression(call) ?? ThrowOnFailure.Find(call)) is not { } unused
            || FindDeletion(context) is not { } deletion
            || await context.FindTypeEverywhereAsync("SymLinks.SymLink", "Replace").ConfigureAwait(false) is not { } type
            || await context.FindTypeEverywhereAsync("SymLinks.SymLinkKind").ConfigureAwait(false) is not { } kindType)
        {
            return null;
        }

        bool? isDirectory = ManagedRewrite.IsDirectory(call);
        FixPlan replacement = UnusedResultRewrite.PlanCall(context, "Call SymLink.Replace", unused, generator => ManagedRewrite.Create(
            call,
            ImportedType.CreateMember(type, "Replace", generator),
            ("kind", LinkKindExpression.Create(call, kindType, isDirectory, generator)),
            generator));
        return replacement with
        {
            ApplyAsync = async (edits, cancellationToken) =>
            {
                if (edits.TryClaim([new EditPlace(context.Document.Id, deletion)]))
                {
                    await replacement.ApplyAsync(edits, cancellationToken).ConfigureAwait(false);
                    DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
                    editor.RemoveNode(deletion, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
                }
            },
        };
    }

    /// <summary>The statement that deletes, with the If round it that asks whether there is anything.</summary>
    private static SyntaxNode? FindDeletion(FixContext context)
    {
        if (context.Diagnostic.AdditionalLocations is not { Count: 1 } places)
        {
            return null;
        }

        foreach (SyntaxNode node in context.Root.FindNode(places[0].SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf())
        {
            if (context.Model.GetOperation(node, context.CancellationToken) is IExpressionStatementOperation statement)
            {
                IOperation whole = statement;
                IOperation? branch = statement.Parent is IBlockOperation { Operations.Length: 1 } block ? block : statement;
                if (branch.Parent is IConditionalOperation { WhenFalse: null } conditional && conditional.WhenTrue == branch)
                {
                    whole = conditional;
                }

                return StatementPlace.StandsAlone(whole.Syntax) ? whole.Syntax : null;
            }
        }

        return null;
    }
}
