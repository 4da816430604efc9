using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Values;

/// <summary>The whole body that an operation belongs to, lambdas and local functions included.</summary>
internal static class MemberBody
{
    public static IOperation Of(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
