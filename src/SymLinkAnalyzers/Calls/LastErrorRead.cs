using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Recognises code that reads the error code of the last platform invoke.</summary>
internal static class LastErrorRead
{
    /// <summary>Whether the statement right after the one that holds the call reads the error.</summary>
    public static bool FollowsAtOnce(IInvocationOperation call)
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

    public static bool Is(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Marshal" } method } =>
            method.Name is "GetLastWin32Error" or "GetLastPInvokeError" or "GetLastSystemError" or "GetHRForLastWin32Error",
        IInvocationOperation { TargetMethod: { IsExtern: true, Name: "GetLastError" } } => true,
        IObjectCreationOperation { Constructor: { Parameters.Length: 0, ContainingType.Name: "Win32Exception" } } => true,
        IPropertyReferenceOperation { Property: { Name: "LastDllError", ContainingType.Name: "ErrObject" } } => true,
        _ => false,
    };

    private static IOperation? FindNextStatement(IOperation operation)
    {
        IOperation statement = operation;
        while (statement.Parent is { } parent and not (IBlockOperation or ISwitchCaseOperation))
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }

            statement = parent;
        }

        if (statement.Parent is null)
        {
            return null;
        }

        bool isNext = false;
        foreach (IOperation sibling in statement.Parent.ChildOperations)
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
