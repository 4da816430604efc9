using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Recognises code that reads the error code of the last platform invoke.</summary>
internal static class LastErrorRead
{
    /// <summary>Blocks that do nothing come between; more than this are a loop.</summary>
    private const int MaximumBlocks = 16;

    /// <summary>Whether the first thing that runs after the call reads the error.</summary>
    public static bool FollowsAtOnce(NativeCall call)
    {
        KnownTypes types = call.Member.Types;
        if (call.Member.Graphs.FindInvocation(call.Invocation) is not { } place)
        {
            return FindNextStatement(call.Invocation)?.DescendantsAndSelf().Any(operation => Is(operation, types)) == true;
        }

        int index = place.Index + 1;
        int block = place.Block;
        for (int steps = 0; steps < MaximumBlocks; steps++, index = 0)
        {
            ImmutableArray<IOperation> operations = place.Graph.Operations(block);
            for (; index < operations.Length; index++)
            {
                // Visual Basic's Err is a call of its own.
                IOperation operation = operations[index];
                if (Is(operation, types) || (operation.Parent is IPropertyReferenceOperation property && Is(property, types)))
                {
                    return true;
                }

                if (operation is IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation or IAwaitOperation or IDynamicInvocationOperation or IFunctionPointerInvocationOperation)
                {
                    return false;
                }
            }

            List<int> next = place.Graph.Successors(block);
            if (next.Count != 1)
            {
                return false;
            }

            block = next[0];
        }

        return false;
    }

    /// <summary>Where there is no graph, as under On Error, the statement behind the call's is looked at as a whole.</summary>
    private static IOperation? FindNextStatement(IOperation call)
    {
        IOperation statement = MemberBody.StatementOf(call);
        return statement.Parent?.ChildOperations.SkipWhile(sibling => sibling != statement).Skip(1).FirstOrDefault();
    }

    public static bool Is(IOperation operation, KnownTypes types) => KindOf(operation, types) != LastErrorReadKind.None;

    public static LastErrorReadKind KindOf(IOperation operation, KnownTypes types)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { ContainingType: var type } method } when types.Is(type, KnownType.Marshal):
                return method.Name switch
                {
                    "GetLastWin32Error" or "GetLastPInvokeError" => LastErrorReadKind.Captured,
                    "GetHRForLastWin32Error" => LastErrorReadKind.CapturedAsResult,
                    "GetLastSystemError" => LastErrorReadKind.System,
                    _ => LastErrorReadKind.None,
                };
            case IInvocationOperation { TargetMethod: { IsStatic: true, Parameters.Length: 0 } method } when PlatformInvoke.IsGetLastError(method):
                return LastErrorReadKind.Import;
            case IObjectCreationOperation { Constructor: { ContainingType: var type } constructor } when types.Is(type, KnownType.Win32Exception):
                return constructor.Parameters.IsEmpty ? LastErrorReadKind.CapturedAsException
                    : constructor.Parameters[0].Type.SpecialType == SpecialType.System_String ? LastErrorReadKind.CapturedWithText
                    : LastErrorReadKind.None;
            case IPropertyReferenceOperation { Property: { Name: "LastDllError", ContainingType: var type } } when types.Is(type, KnownType.ErrObject):
                return LastErrorReadKind.Captured;
            default:
                return LastErrorReadKind.None;
        }
    }
}

/// <summary>By what way the last error is read.</summary>
internal enum LastErrorReadKind
{
    /// <summary>It is no read.</summary>
    None,

    /// <summary>The code that the runtime captured for an import with SetLastError.</summary>
    Captured,

    /// <summary>The same, made an HRESULT.</summary>
    CapturedAsResult,

    /// <summary>The same, in a Win32Exception made without arguments.</summary>
    CapturedAsException,

    /// <summary>The same, in a Win32Exception that is given a text and asks for the code itself.</summary>
    CapturedWithText,

    /// <summary>The system's own code, which the runtime may have changed since.</summary>
    System,

    /// <summary>The same, through an import of GetLastError.</summary>
    Import,
}

/// <summary>Recognises the error code of a call, as it is read or in a local.</summary>
internal static class ErrorCodes
{
    public static bool IsErrorOf(NativeCall call, IOperation value)
    {
        value = value.WithoutConversions();
        if (IsCode(value, call))
        {
            return call.StepsAfter.Any(step => step.Operation == value);
        }

        if (value is not ILocalReferenceOperation { Local: var local })
        {
            return false;
        }

        bool isError = false;
        foreach (FlowStep step in call.StepsAfter)
        {
            if (step.Operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment && SymbolEqualityComparer.Default.Equals(target.Local, local))
            {
                if (!IsCode(assignment.Value.WithoutConversions(), call))
                {
                    return false;
                }

                isError = true;
            }
        }

        return isError;
    }

    private static bool IsCode(IOperation value, NativeCall call) => LastErrorRead.KindOf(value, call.Member.Types) is LastErrorReadKind.Captured or LastErrorReadKind.System or LastErrorReadKind.Import;
}
