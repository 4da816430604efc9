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

    private static bool Mentions(IOperation condition, bool holds)
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
            if (name is not null && (holds ? Contains(name, "linux") || Contains(name, "mac") || Contains(name, "osx") || Contains(name, "unix") || Contains(name, "posix") : Contains(name, "windows") || Contains(name, "win32")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
