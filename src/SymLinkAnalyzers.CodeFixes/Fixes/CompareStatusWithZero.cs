using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Asks an NTSTATUS whether it is negative, in place of whether it is 0 or 1.</summary>
internal sealed class CompareStatusWithZero : Fix
{
    public override string EquivalenceKey => nameof(CompareStatusWithZero);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (FindTest(context) is not { Value.Type.SpecialType: SpecialType.System_Int32 } test)
        {
            return null;
        }

        // A test for 1 was meant to ask for success; one for 0, taken the wrong way round, for failure.
        bool asksForSuccess = test.IsEquality == (test.Operand == 1);
        return ReplacementPlan.Create(context, "Test whether the NTSTATUS is negative", test.Operation.Syntax, generator =>
        {
            SyntaxNode status = test.Value.Syntax.WithoutTrivia();
            SyntaxNode zero = generator.LiteralExpression(0);
            return asksForSuccess ? generator.GreaterThanOrEqualExpression(status, zero) : generator.LessThanExpression(status, zero);
        });
    }

    private static StatusTest? FindTest(FixContext context) =>
        context.FindOperation<IOperation>() is { } operation
            ? context.Session.CallsOf(MemberBody.Of(operation)).Calls.SelectMany(StatusTestReader.Find).FirstOrDefault(test => test.Operation.Syntax.Span == context.Span)
            : null;
}
