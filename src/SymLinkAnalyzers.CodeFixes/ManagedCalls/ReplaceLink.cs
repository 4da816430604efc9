using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Calls <c>SymLink.Replace</c>, which swaps the link in one step, in place of deleting it and creating another.</summary>
internal sealed class ReplaceLink : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || !ManagedRewrite.CanReplace(call)
            || ThrowingReplacement.Find(call, context) is not { } unused
            || FindDeletion(call, unused, context) is not { } deletion
            || Layout.CommentsIn(deletion).Any()
            || await SymLinkRewrite.FindAsync(call, context, "Replace").ConfigureAwait(false) is not { } rewrite)
        {
            return null;
        }

        FixPlan replacement = CallReplacement.PlanCall(context, "Call SymLink.Replace", unused, generator => rewrite.Create("Replace", saysKind: true, generator));
        var plan = new FixPlan(replacement.Title, [.. replacement.Places, new EditPlace(context.Document.Id, deletion)], async (edits, cancellationToken) =>
        {
            await replacement.EditAsync(edits, cancellationToken).ConfigureAwait(false);
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            StatementRemoval.Remove(deletion, editor);
        });
        return await rewrite.FinishAsync(plan, context, removed: deletion).ConfigureAwait(false);
    }

    /// <summary>The statement that deletes, with the If round it that asks whether there is anything; null where the call depends on more than the deletion.</summary>
    private static SyntaxNode? FindDeletion(NativeCall call, ReplaceableCode unused, FixContext context)
    {
        IOperation creation = MemberBody.StatementOf(call.Invocation);
        if (creation is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation) && creation.Syntax != unused.Node)
        {
            return null;
        }

        if (context.Diagnostic.AdditionalLocations is not { Count: 1 } places)
        {
            return null;
        }

        foreach (SyntaxNode node in context.Root.FindNode(places[0].SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf())
        {
            if (context.Model.GetOperation(node, context.CancellationToken) is IExpressionStatementOperation statement)
            {
                if (DeletesContent(statement))
                {
                    return null;
                }

                IOperation whole = statement;
                IOperation? branch = statement.Parent is IBlockOperation { Operations.Length: 1 } block ? block : statement;
                if (branch.Parent is IConditionalOperation { WhenFalse: null } conditional && conditional.WhenTrue == branch)
                {
                    // Any other condition says when a link may be replaced at all.
                    if (!AsksForExistence(conditional.Condition))
                    {
                        return null;
                    }

                    whole = conditional;
                }

                return whole.Parent?.Syntax == creation.Parent?.Syntax && StatementPlace.StandsAlone(whole.Syntax) ? whole.Syntax : null;
            }
        }

        return null;
    }

    /// <summary>Whether it deletes a folder with all that is in it, which is no link.</summary>
    private static bool DeletesContent(IExpressionStatementOperation statement) =>
        statement.Operation is not IInvocationOperation { Arguments: var arguments }
        || arguments.Any(argument => argument.Value.Type?.SpecialType != SpecialType.System_String && argument.Value.ConstantValue is not { HasValue: true, Value: false });

    private static bool AsksForExistence(IOperation condition) => condition switch
    {
        IParenthesizedOperation parenthesized => AsksForExistence(parenthesized.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => AsksForExistence(either.LeftOperand) && AsksForExistence(either.RightOperand),
        IInvocationOperation { TargetMethod: { Name: "Exists", ContainingType.Name: "File" or "Directory" or "Path" or "SymLink" } } => true,
        IPropertyReferenceOperation { Property: { Name: "Exists", ContainingType.Name: "FileInfo" or "DirectoryInfo" or "FileSystemInfo" } } => true,
        _ => false,
    };
}
