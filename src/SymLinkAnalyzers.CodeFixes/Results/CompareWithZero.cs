using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Compares a BOOLEAN with 0 in place of 1.</summary>
internal sealed class CompareWithZero : Fix
{
    public override string EquivalenceKey => nameof(CompareWithZero);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        const string Title = "Compare with 0";
        if (context.FindOperation<IBinaryOperation>() is { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary)
        {
            bool isLeft = IsOne(binary.LeftOperand);
            return ReplacementPlan.Create(context, Title, binary.Syntax, generator => Compare(
                isLeft ? generator.LiteralExpression(0) : binary.LeftOperand.Syntax.WithoutTrivia(),
                isLeft ? binary.RightOperand.Syntax.WithoutTrivia() : generator.LiteralExpression(0),
                asksForSuccess: binary.OperatorKind == BinaryOperatorKind.Equals,
                generator));
        }

        IIsPatternOperation? matched = context.FindOperation<IIsPatternOperation>();
        bool isNegated = matched?.Pattern is INegatedPatternOperation;
        IPatternOperation? pattern = matched?.Pattern is INegatedPatternOperation negated ? negated.Pattern : matched?.Pattern;
        return pattern is IConstantPatternOperation constant && IsOne(constant.Value)
            ? ReplacementPlan.Create(context, Title, matched!.Syntax, generator => Compare(matched.Value.Syntax.WithoutTrivia(), generator.LiteralExpression(0), asksForSuccess: !isNegated, generator))
            : null;
    }

    private static SyntaxNode Compare(SyntaxNode left, SyntaxNode right, bool asksForSuccess, SyntaxGenerator generator) =>
        asksForSuccess ? generator.ValueNotEqualsExpression(left, right) : generator.ValueEqualsExpression(left, right);

    private static bool IsOne(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value } && IntegerConstant.Is(value, 1);
}
