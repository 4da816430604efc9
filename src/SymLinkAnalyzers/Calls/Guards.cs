using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Interop;
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

/// <summary>Finds out on which systems a call runs, by the tests round it and by what the code is marked for.</summary>
internal static class PlatformGuard
{
    /// <summary>Whether the code has found itself on another system than Windows. Going by names is enough: a wrong guess makes a rule silent.</summary>
    public static bool IsOutsideWindows(IOperation call) =>
        TestsBefore(call).Any(test => Mentions(test.Condition, test.Holds != (test.Condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not })))
        || IsMarkedForOthers(call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart));

    /// <summary>Whether the call surely runs on Windows: the code is marked for it, or has asked.</summary>
    public static bool IsOnWindows(IOperation call, MemberContext member) =>
        TestsBefore(call).Any(test => SaysWindows(test.Condition, test.Holds, member.Types))
        || IsMarkedForWindows(call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart));

    /// <summary>
    /// The conditions that hold where the call runs, or do not: those of branches round it, and of earlier statements such as
    /// <c>if (!OperatingSystem.IsWindows()) return;</c>.
    /// </summary>
    private static IEnumerable<(IOperation Condition, bool Holds)> TestsBefore(IOperation call)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalOperation conditional && inner != conditional.Condition)
            {
                yield return (conditional.Condition, inner == conditional.WhenTrue);
            }

            if (outer is not IBlockOperation block)
            {
                continue;
            }

            foreach (IOperation statement in block.Operations.TakeWhile(statement => statement != inner))
            {
                if (statement is IConditionalOperation { WhenFalse: null } earlier && MemberBody.Leaves(earlier.WhenTrue))
                {
                    yield return (earlier.Condition, false);
                }
            }
        }
    }

    private static bool SaysWindows(IOperation condition, bool holds, KnownTypes types) => condition switch
    {
        IParenthesizedOperation parenthesized => SaysWindows(parenthesized.Operand, holds, types),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => SaysWindows(negation.Operand, !holds, types),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => holds && (SaysWindows(both.LeftOperand, holds, types) || SaysWindows(both.RightOperand, holds, types)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => !holds && (SaysWindows(either.LeftOperand, holds, types) || SaysWindows(either.RightOperand, holds, types)),
        IInvocationOperation { TargetMethod: { Name: "IsWindows" or "IsWindowsVersionAtLeast" } method } => holds && types.Is(method.ContainingType, KnownType.OperatingSystem),
        IInvocationOperation { TargetMethod: { Name: "IsOSPlatform" } method, Arguments: { Length: 1 } arguments } => holds
            && types.Is(method.ContainingType, KnownType.RuntimeInformation)
            && arguments[0].Value is IPropertyReferenceOperation { Property: { Name: "Windows" } property }
            && types.Is(property.ContainingType, KnownType.OSPlatform),
        _ => false,
    };

    private static bool IsMarkedForWindows(ISymbol? symbol)
    {
        for (; symbol is not null; symbol = symbol is IModuleSymbol or INamespaceSymbol ? symbol.ContainingAssembly : symbol.ContainingSymbol)
        {
            string[] platforms = [.. InteropAttributes.FindSupportedPlatforms(symbol.GetAttributes())];
            if (platforms.Length > 0)
            {
                return Array.TrueForAll(platforms, IsWindows);
            }
        }

        return false;
    }

    private static bool IsMarkedForOthers(ISymbol? symbol)
    {
        for (; symbol is not null; symbol = symbol is IModuleSymbol or INamespaceSymbol ? symbol.ContainingAssembly : symbol.ContainingSymbol)
        {
            ImmutableArray<AttributeData> attributes = symbol.GetAttributes();
            string[] platforms = [.. InteropAttributes.FindSupportedPlatforms(attributes)];
            if (platforms.Length > 0)
            {
                return !Array.Exists(platforms, IsWindows);
            }

            if (InteropAttributes.FindUnsupportedPlatforms(attributes).Contains("windows", StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWindows(string platform) => platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(IOperation condition, bool holds) => ConditionNames.Any(condition, holds ? NamesAnotherSystem : NamesWindows);

    private static bool NamesAnotherSystem(string name) =>
        ConditionNames.Contains(name, "linux")
        || ConditionNames.Contains(name, "mac")
        || ConditionNames.Contains(name, "osx")
        || ConditionNames.Contains(name, "unix")
        || ConditionNames.Contains(name, "posix");

    private static bool NamesWindows(string name) => ConditionNames.Contains(name, "windows") || ConditionNames.Contains(name, "win32");
}
