using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Compares a BOOLEAN with 0 in place of 1.</summary>
internal sealed class CompareWithZero : Fix
{
    private const string Title = "Compare with 0";

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

/// <summary>What a switch takes a number by: a label of a case, the pattern of an arm, or a clause of Visual Basic.</summary>
internal static class SwitchCase
{
    /// <summary>
    /// The one that is marked; null where it cannot take every number but 0, because another takes one of those already, or
    /// because nothing would be left for the one that takes all the rest.
    /// </summary>
    public static SyntaxNode? Find(FixContext context)
    {
        if (context.FindOperation<IOperation>() is not { } value
            || context.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 })
        {
            return null;
        }

        IOperation marked = value.WithConversions();
        marked = marked.Parent is IConstantPatternOperation pattern ? pattern : marked;
        return marked.Parent switch
        {
            ISwitchExpressionArmOperation { Guard: null, Parent: ISwitchExpressionOperation { Arms: { Length: 2 } arms } } arm when TakesRest(arms[arms[0] == arm ? 1 : 0]) => marked.Syntax,
            ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation whole } section } clause when TakeRest(whole, section, clause) => clause.Syntax,
            _ => null,
        };
    }

    /// <summary>The same for every number but 0.</summary>
    public static SyntaxNode ForAllButZero(SyntaxNode label)
    {
        PatternSyntax pattern = SyntaxFactory.UnaryPattern(
            SyntaxFactory.Token(SyntaxKind.NotKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.ConstantPattern(SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0))));
        return label switch
        {
            PatternSyntax => pattern,
            CaseSwitchLabelSyntax { Keyword: var keyword, ColonToken: var colon } => SyntaxFactory.CasePatternSwitchLabel(keyword, pattern, whenClause: null, colon),
            _ => VisualBasicSyntax.CaseOfAllButZero(),
        };
    }

    private static bool TakesRest(ISwitchExpressionArmOperation arm) => arm.Guard is null && arm.Pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation { Value.ConstantValue.Value: var constant } => IntegerConstant.Is(constant, 0),
        _ => false,
    };

    private static bool TakeRest(ISwitchOperation whole, ISwitchCaseOperation section, ICaseClauseOperation clause)
    {
        ISwitchCaseOperation? ofZero = null;
        ISwitchCaseOperation? ofRest = null;
        foreach (ISwitchCaseOperation other in whole.Cases)
        {
            foreach (ICaseClauseOperation taken in other.Clauses)
            {
                switch (taken)
                {
                    case ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } when IntegerConstant.Is(constant, 0):
                        ofZero = other;
                        break;
                    case IDefaultCaseClauseOperation:
                        ofRest = other;
                        break;
                    default:
                        if (taken != clause)
                        {
                            return false;
                        }

                        break;
                }
            }
        }

        // Code that no number comes to would get a warning of the compiler.
        return (ofZero is null || ofRest is null || ofRest == ofZero || ofRest == section)
            && !whole.Syntax.DescendantNodes().Any(node => node.IsKind(SyntaxKind.GotoCaseStatement));
    }
}
