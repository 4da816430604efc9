using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Calls the function in a statement of its own, so that a Release build does too, and asserts the result.</summary>
internal sealed class MoveResultOutOfConditionalCall : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (context.FindLinkCall() is not { } call || FindStatement(call.Invocation, context.Interop.Values.Types) is not { } statement)
        {
            return null;
        }

        var body = ExpressionBody.Find(statement);
        SyntaxNode invocation = call.Invocation.Syntax;
        SyntaxNode place = body?.Owner ?? statement.Syntax;
        return new FixPlan("Move the call out of the conditional method", [new EditPlace(context.Document.Id, place)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            string name = FreeName.Find("created", MemberBody.Of(call.Invocation).Syntax, context, edits);
            SyntaxNode declaration = FreeName.Mark(editor.Generator.LocalDeclarationStatement(name, invocation.WithoutTrivia()), name);
            SyntaxNode remaining = (body is null ? place : statement.Operation.Syntax).ReplaceNode(invocation, editor.Generator.IdentifierName(name).WithTriviaFrom(invocation));
            if (body is not null)
            {
                body.Replace([declaration, editor.Generator.ExpressionStatement(remaining.WithoutTrivia())], editor);
                return;
            }

            editor.InsertBefore(place, declaration
                .WithLeadingTrivia(place.GetLeadingTrivia())
                .WithTrailingTrivia(Layout.LineEndsOf(place))
                .WithAdditionalAnnotations(Formatter.Annotation));
            editor.ReplaceNode(place, remaining.WithLeadingTrivia(Layout.IndentationOf(place)).WithAdditionalAnnotations(Formatter.Annotation));
        });
    }

    /// <summary>The statement of the conditional call, where the call may go before it: nothing that is evaluated earlier may do something, or look at what has been done.</summary>
    private static IExpressionStatementOperation? FindStatement(IOperation call, KnownTypes types)
    {
        IOperation inner = call;
        while (inner.Parent is { } outer and not IExpressionStatementOperation)
        {
            if (MayNotReach(outer, inner) || outer.ChildOperations.TakeWhile(part => part != inner).Any(SideEffects.MayNotice))
            {
                return null;
            }

            inner = outer;
        }

        // A statement within a lambda is not the one that goes.
        return inner is IInvocationOperation { TargetMethod: var method, Parent: IExpressionStatementOperation statement }
            && ConditionalMethod.FindMissingSymbol(method, call.Syntax.SyntaxTree, types) is not null
            && (ExpressionBody.Find(statement) is not null || statement is { IsImplicit: false, Parent: IBlockOperation } && StatementPlace.StandsAlone(statement.Syntax))
                ? statement
                : null;
    }

    /// <summary>Whether one operation may leave out a part of it; a statement of its own would not.</summary>
    private static bool MayNotReach(IOperation outer, IOperation part) => outer switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain => chain.RightOperand == part,
        IConditionalOperation conditional => conditional.Condition != part,
        ICoalesceOperation coalesce => coalesce.WhenNull == part,
        IConditionalAccessOperation or ISwitchExpressionArmOperation or IAnonymousFunctionOperation or IInterpolatedStringHandlerCreationOperation => true,
        _ => false,
    };
}
