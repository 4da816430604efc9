using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Lets the result alone decide: drops the test of the error code that is joined to it.</summary>
internal sealed class JudgeByResultAlone : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        IOperation? test = context.FindOperation<IBinaryOperation>() ?? (IOperation?)context.FindOperation<IIsPatternOperation>();
        test = test?.WithConversions();

        // Where the code alone is tested there is nothing else to decide by.
        if (test?.Parent is not IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or,
            } joined)
        {
            return null;
        }

        IOperation rest = joined.LeftOperand == test ? joined.RightOperand : joined.LeftOperand;
        if (!context.MemberOf(joined).Calls.Any(call => Asks(rest, call)))
        {
            return null;
        }

        SyntaxNode kept = rest.Syntax;
        return ReplacementPlan.Create(context, "Drop the test of the error code", joined.Syntax, _ => kept.WithoutTrivia());
    }

    /// <summary>Whether an expression asks for the result of the call, itself or through a local.</summary>
    private static bool Asks(IOperation expression, NativeCall call) => expression.DescendantsAndSelf().Any(operation =>
        operation.Syntax == call.Invocation.Syntax
        || (operation is ILocalReferenceOperation { Local: var local } && call.Member.Root.Descendants().Any(other => other switch
        {
            IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) && Holds(declarator.GetVariableInitializer()?.Value, call),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => SymbolEqualityComparer.Default.Equals(target.Local, local) && Holds(assignment.Value, call),
            _ => false,
        })));

    private static bool Holds(IOperation? value, NativeCall call) => value?.DescendantsAndSelf().Any(operation => operation.Syntax == call.Invocation.Syntax) == true;
}
