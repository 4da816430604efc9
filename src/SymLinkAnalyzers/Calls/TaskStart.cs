using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Follows a lambda to the call that runs it on another thread, and what it returns to whoever waits for that.</summary>
internal static class TaskStart
{
    /// <summary>The call of Task.Run or TaskFactory.StartNew whose lambda returns the value; null where the value goes elsewhere.</summary>
    public static IInvocationOperation? Find(IOperation returned, KnownTypes types) =>
        returned.WithConversions() is { Parent: IReturnOperation } value ? FindRound(value, types) : null;

    /// <summary>The call of Task.Run or TaskFactory.StartNew that runs the lambda round the operation, or null.</summary>
    public static IInvocationOperation? FindRound(IOperation operation, KnownTypes types) =>
        FindTaker(operation) is IInvocationOperation { TargetMethod: var method } call
        && (types.NameOf(method.ContainingType), method.Name) is (KnownType.Task, "Run") or (KnownType.TaskFactory, "StartNew")
            ? call
            : null;

    /// <summary>The call or the creation that the lambda round the operation is an argument of, or null.</summary>
    public static IOperation? FindTaker(IOperation operation)
    {
        IOperation? outer = (MemberBody.FunctionOf(operation) as IAnonymousFunctionOperation)?.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return (outer as IArgumentOperation)?.Parent;
    }

    /// <summary>Whether nothing takes the result of the task, be it waited for or not.</summary>
    public static bool IsDropped(IInvocationOperation start) =>
        WithWaits(start, out _).Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    /// <summary>Whether the task is waited for and nothing takes its result: an exception comes out of the wait.</summary>
    public static bool IsWaitedFor(IInvocationOperation start) => WithWaits(start, out bool waits).Parent is IExpressionStatementOperation && waits;

    /// <summary>What waits for the task, or the task itself.</summary>
    private static IOperation WithWaits(IInvocationOperation start, out bool waits)
    {
        waits = false;
        IOperation task = start.WithConversions();
        while (task.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "Wait" })
        {
            waits |= task.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "Wait", Arguments.IsEmpty: true };
            task = task.Parent.WithConversions();
        }

        return task;
    }
}
