using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Follows a value that a lambda returns to the call that runs the lambda on another thread.</summary>
internal static class TaskStart
{
    /// <summary>The call of Task.Run or TaskFactory.StartNew; null where the value goes elsewhere.</summary>
    public static IInvocationOperation? Find(IOperation returned, KnownTypes types)
    {
        IOperation value = returned.WithConversions();
        if (value.Parent is not IReturnOperation || MemberBody.FunctionOf(value) is not IAnonymousFunctionOperation function)
        {
            return null;
        }

        IOperation? outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call }
            && (types.NameOf(method.ContainingType), method.Name) is (KnownType.Task, "Run") or (KnownType.TaskFactory, "StartNew")
                ? call
                : null;
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
