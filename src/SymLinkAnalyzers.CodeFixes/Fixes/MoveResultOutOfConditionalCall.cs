using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Calls the function in a statement of its own, so that a Release build does too, and asserts the result.</summary>
internal sealed class MoveResultOutOfConditionalCall : Fix
{
    public override string EquivalenceKey => nameof(MoveResultOutOfConditionalCall);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (context.FindCall() is not { } call || FindStatement(call.Invocation) is not { } statement)
        {
            return null;
        }

        SyntaxNode invocation = call.Invocation.Syntax;
        return new FixPlan("Move the call out of the conditional method", async (edits, cancellationToken) =>
        {
            if (!edits.TryClaim([new EditPlace(context.Document.Id, statement)]))
            {
                return;
            }

            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            string name = FreeName.Find("created", MemberBody.Of(call.Invocation).Syntax, context, edits);
            SyntaxNode declaration = editor.Generator.LocalDeclarationStatement(name, invocation.WithoutTrivia())
                .WithLeadingTrivia(statement.GetLeadingTrivia())
                .WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.ToFullString() is "\n" or "\r\n"))
                .WithAdditionalAnnotations(Formatter.Annotation);
            SyntaxNode remaining = statement.ReplaceNode(invocation, editor.Generator.IdentifierName(name).WithTriviaFrom(invocation));
            SyntaxTrivia[] indentation = [.. statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.ToFullString().All(character => character is ' ' or '\t'))];
            editor.InsertBefore(statement, declaration);
            editor.ReplaceNode(statement, remaining.WithLeadingTrivia(indentation).WithAdditionalAnnotations(Formatter.Annotation));
        });
    }

    /// <summary>The statement of the conditional call, where another may be put before it.</summary>
    private static SyntaxNode? FindStatement(IOperation call)
    {
        IOperation inner = call;
        for (IOperation? operation = call.Parent; operation is not null; inner = operation, operation = operation.Parent)
        {
            switch (operation)
            {
                // It may be that the call is not reached; a statement of its own always is.
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain when chain.RightOperand == inner:
                case IConditionalOperation conditional when conditional.Condition != inner:
                case ICoalesceOperation coalesce when coalesce.WhenNull == inner:
                case IConditionalAccessOperation or ISwitchExpressionArmOperation:
                    return null;
                case IExpressionStatementOperation { IsImplicit: false, Parent: IBlockOperation } statement:
                    return StatementPlace.StandsAlone(statement.Syntax) ? statement.Syntax : null;
                case IExpressionStatementOperation or IAnonymousFunctionOperation or IBlockOperation:
                    return null;
            }
        }

        return null;
    }
}
