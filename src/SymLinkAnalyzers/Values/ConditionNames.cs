using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Searches the names that a condition mentions, to guess what it asks for.</summary>
internal static class ConditionNames
{
    public static bool Any(IOperation condition, Func<string, bool> means)
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
            if (name is not null && means(name))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
