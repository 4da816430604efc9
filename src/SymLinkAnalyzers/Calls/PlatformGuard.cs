using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

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
