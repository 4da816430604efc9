using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>
/// Finds out whether a call runs only after the code has asked whether the process is elevated. Going by the names in
/// the conditions is enough: a wrong guess makes a rule silent, never loud.
/// </summary>
internal static class ElevationGuard
{
    public static bool Protects(IOperation call)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case IConditionalOperation conditional when inner != conditional.Condition && AsksForElevation(conditional.Condition):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary
                    when inner == binary.RightOperand && AsksForElevation(binary.LeftOperand):
                case IBlockOperation block when FollowsElevationCheck(block, inner):
                    return true;
            }
        }

        return false;
    }

    /// <summary>An earlier statement of the block that asks and may leave: <c>if (!IsElevated()) return;</c>, <c>RequireAdministrator();</c>.</summary>
    private static bool FollowsElevationCheck(IBlockOperation block, IOperation statement)
    {
        foreach (IOperation earlier in block.Operations)
        {
            if (earlier == statement)
            {
                return false;
            }

            IOperation? asked = earlier switch
            {
                IConditionalOperation conditional => conditional.Condition,
                IExpressionStatementOperation expression => expression.Operation,
                _ => null,
            };
            if (asked is not null && AsksForElevation(asked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksForElevation(IOperation condition)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            string? name = operation switch
            {
                IInvocationOperation invocation => invocation.TargetMethod.Name,
                IMemberReferenceOperation reference => reference.Member.Name,
                ILocalReferenceOperation reference => reference.Local.Name,
                IParameterReferenceOperation reference => reference.Parameter.Name,
                _ => null,
            };
            if (name is not null && NamesElevation(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesElevation(string name) =>
        Contains(name, "elevat") || Contains(name, "admin") || Contains(name, "privilege") || Contains(name, "IsInRole");

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
