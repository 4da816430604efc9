using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>
/// Finds out whether a call runs only after the code has asked whether the process is elevated. Going by the names in
/// the conditions is enough: a wrong guess makes a rule silent, never loud.
/// </summary>
internal sealed class ElevationGuard
{
    /// <summary>The first statement of each block that asks, or null.</summary>
    private readonly Dictionary<IBlockOperation, IOperation?> _questions = [];

    public bool Protects(IOperation call)
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
    private bool FollowsElevationCheck(IBlockOperation block, IOperation statement)
    {
        if (!_questions.TryGetValue(block, out IOperation? question))
        {
            question = block.Operations.FirstOrDefault(Asks);
            _questions.Add(block, question);
        }

        return question is not null && question != statement && question.Syntax.SpanStart < statement.Syntax.SpanStart;
    }

    private static bool Asks(IOperation statement) => statement switch
    {
        IConditionalOperation conditional => AsksForElevation(conditional.Condition),
        IExpressionStatementOperation expression => AsksForElevation(expression.Operation),
        _ => false,
    };

    private static bool AsksForElevation(IOperation condition) => ConditionNames.Any(condition, NamesElevation);

    private static bool NamesElevation(string name) =>
        ConditionNames.Contains(name, "elevat")
        || ConditionNames.Contains(name, "admin")
        || ConditionNames.Contains(name, "privilege")
        || ConditionNames.Contains(name, "IsInRole");
}

/// <summary>Finds out whether a call stands where the code has found itself on another system than Windows. Going by names is enough: a wrong guess makes a rule silent.</summary>
internal static class PlatformGuard
{
    public static bool IsOutsideWindows(IOperation call)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalOperation conditional && inner != conditional.Condition)
            {
                bool holds = inner == conditional.WhenTrue;
                bool isNegated = conditional.Condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
                if (Mentions(conditional.Condition, holds != isNegated))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Mentions(IOperation condition, bool holds) => ConditionNames.Any(condition, holds ? NamesAnotherSystem : NamesWindows);

    private static bool NamesAnotherSystem(string name) =>
        ConditionNames.Contains(name, "linux")
        || ConditionNames.Contains(name, "mac")
        || ConditionNames.Contains(name, "osx")
        || ConditionNames.Contains(name, "unix")
        || ConditionNames.Contains(name, "posix");

    private static bool NamesWindows(string name) => ConditionNames.Contains(name, "windows") || ConditionNames.Contains(name, "win32");
}
