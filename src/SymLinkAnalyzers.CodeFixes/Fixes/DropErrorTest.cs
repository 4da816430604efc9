using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Lets the result alone decide: drops the test of the error code that is joined to it.</summary>
internal sealed class DropErrorTest : Fix
{
    public override string EquivalenceKey => nameof(DropErrorTest);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        IOperation? test = context.FindOperation<IBinaryOperation>();
        while (test?.Parent is IParenthesizedOperation or IConversionOperation)
        {
            test = test.Parent;
        }

        // Where the code alone is tested there is nothing else to decide by.
        if (test?.Parent is not IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or,
            } joined)
        {
            return null;
        }

        SyntaxNode kept = (joined.LeftOperand == test ? joined.RightOperand : joined.LeftOperand).Syntax;
        return ReplacementPlan.Create(context, "Drop the test of the error code", joined.Syntax, _ => kept.WithoutTrivia());
    }
}
