using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Recognises code that reads the error code of the last platform invoke.</summary>
internal static class LastErrorRead
{
    /// <summary>Whether the statement right after the one that holds the call reads the error.</summary>
    public static bool FollowsAtOnce(IOperation call)
    {
        IOperation? next = FindNextStatement(call);
        if (next is null)
        {
            return false;
        }

        foreach (IOperation operation in next.DescendantsAndSelf())
        {
            if (Is(operation))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(IOperation operation) => KindOf(operation) != LastErrorReadKind.None;

    public static LastErrorReadKind KindOf(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "Marshal" } method }:
                return method.Name switch
                {
                    "GetLastWin32Error" or "GetLastPInvokeError" => LastErrorReadKind.Captured,
                    "GetHRForLastWin32Error" => LastErrorReadKind.CapturedAsResult,
                    "GetLastSystemError" => LastErrorReadKind.System,
                    _ => LastErrorReadKind.None,
                };
            case IInvocationOperation { TargetMethod: { IsStatic: true, Parameters.Length: 0 } method } when PlatformInvoke.IsGetLastError(method):
                return LastErrorReadKind.Import;
            case IObjectCreationOperation { Constructor: { Parameters.Length: 0, ContainingType.Name: "Win32Exception" } }:
                return LastErrorReadKind.CapturedAsException;
            case IPropertyReferenceOperation { Property: { Name: "LastDllError", ContainingType.Name: "ErrObject" } }:
                return LastErrorReadKind.Captured;
            default:
                return LastErrorReadKind.None;
        }
    }

    private static IOperation? FindNextStatement(IOperation operation)
    {
        IOperation statement = operation;
        while (statement.Parent is { } parent and not (IBlockOperation or ISwitchCaseOperation))
        {
            statement = parent;
        }

        // What stands in no block ends at the root, which nothing follows.
        bool isNext = false;
        foreach (IOperation sibling in (statement.Parent ?? statement).ChildOperations)
        {
            if (isNext)
            {
                return sibling;
            }

            isNext = sibling == statement;
        }

        return null;
    }
}
