using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Compares a BOOLEAN with 0 in place of 1.</summary>
internal sealed class CompareWithZero : Fix
{
    private const string Title = "Compare with 0";

    public override string EquivalenceKey => nameof(CompareWithZero);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(PlanTest(context) ?? PlanCase(context));

    private static FixPlan? PlanTest(FixContext context)
    {
        IOperation? test = context.FindOperation<IBinaryOperation>() ?? (IOperation?)context.FindOperation<IIsPatternOperation>();
        if (test is null || ConstantComparison.Read(test) is not { IsWithNumberOne: true } comparison)
        {
            return null;
        }

        bool isLeft = comparison.Constant.Syntax.SpanStart < comparison.Value.Syntax.SpanStart;
        SyntaxNode value = comparison.Value.Syntax.WithoutTrivia();
        return ReplacementPlan.Create(context, Title, test.Syntax, generator => Compare(
            isLeft ? generator.LiteralExpression(0) : value,
            isLeft ? value : generator.LiteralExpression(0),
            asksForSuccess: comparison.Kind == BinaryOperatorKind.Equals,
            generator));
    }

    private static FixPlan? PlanCase(FixContext context) => SwitchCase.Find(context) is { } label
        ? ReplacementPlan.Create(context, Title, label, _ => SwitchCase.ForAllButZero(label))
        : null;

    private static SyntaxNode Compare(SyntaxNode left, SyntaxNode right, bool asksForSuccess, SyntaxGenerator generator) =>
        asksForSuccess ? generator.ValueNotEqualsExpression(left, right) : generator.ValueEqualsExpression(left, right);
}
