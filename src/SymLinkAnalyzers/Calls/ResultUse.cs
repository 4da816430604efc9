using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>What becomes of the value that a call returns.</summary>
internal enum ResultUse
{
    /// <summary>It is tested, returned, stored or passed on.</summary>
    Used,

    /// <summary>The call is a statement, or the body of a lambda that returns nothing.</summary>
    Ignored,

    /// <summary>It is assigned to a discard.</summary>
    Discarded,

    /// <summary>It goes into a local that is never read.</summary>
    Unread,

    /// <summary>A lambda returns it to a task whose result nothing takes.</summary>
    Dropped,

    /// <summary>The import returns nothing.</summary>
    None,
}

/// <summary>Finds what becomes of the value that a call returns.</summary>
internal static class ResultUseReader
{
    public static ResultUse Read(IOperation call, MemberContext member)
    {
        if (call.Type is null or { SpecialType: SpecialType.System_Void })
        {
            return ResultUse.None;
        }

        IOperation value = call.WithConversions();
        while (CarrierOf(value) is { } carrier)
        {
            value = carrier.WithConversions();
        }

        return value.Parent switch
        {
            IExpressionStatementOperation => ResultUse.Ignored,
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Value == value => OfAssignment(assignment, call, member),
            IVariableInitializerOperation when MemberVariables.HolderOf(value) is { } local => OfLocal(local, call, member),
            IReturnOperation when TaskStart.Find(value, member.Types) is { } start && TaskStart.IsDropped(start) => ResultUse.Dropped,
            _ => ResultUse.Used,
        };
    }

    /// <summary>What has the value in another form: <c>x?.Create(…)</c>, <c>Create(…) ? 1 : 0</c>.</summary>
    private static IOperation? CarrierOf(IOperation value) => value.Parent switch
    {
        IConditionalAccessOperation access when access.WhenNotNull == value => access,
        IConditionalOperation { WhenTrue.ConstantValue.HasValue: true, WhenFalse.ConstantValue.HasValue: true } choice when choice.Condition == value => choice,
        _ => null,
    };

    private static ResultUse OfAssignment(ISimpleAssignmentOperation assignment, IOperation call, MemberContext member) => assignment.Target switch
    {
        IDiscardOperation => ResultUse.Discarded,
        ILocalReferenceOperation reference => OfLocal(reference.Local, call, member),
        _ => ResultUse.Used,
    };

    private static ResultUse OfLocal(ILocalSymbol local, IOperation call, MemberContext member)
    {
        // A static local outlives the call, and a function's own name is its return value.
        if (local.IsRef || local.IsStatic || local.IsFunctionValue)
        {
            return ResultUse.Used;
        }

        bool isRead = false;
        bool isReadElsewhere = false;
        IOperation function = MemberBody.FunctionOf(call);
        foreach (IOperation mention in member.Variables.MentionsOf(local))
        {
            if (mention is not ILocalReferenceOperation reference)
            {
                continue;
            }

            VariableAccessKind access = VariableAccess.Of(reference);
            if (access == VariableAccessKind.Written && reference.Parent?.Parent is IExpressionStatementOperation or IForEachLoopOperation)
            {
                continue;
            }

            isRead = true;
            isReadElsewhere |= access == VariableAccessKind.Aliased || MemberBody.FunctionOf(reference) != function;
        }

        if (!isRead)
        {
            return ResultUse.Unread;
        }

        return isReadElsewhere || member.Graphs.All.IsEmpty || IsReadAfter(local, call, member.Graphs) ? ResultUse.Used : ResultUse.Unread;
    }

    /// <summary>Whether some path from the call comes to a read of the local before it is assigned again.</summary>
    private static bool IsReadAfter(ILocalSymbol local, IOperation call, MemberGraphs graphs)
    {
        if (graphs.FindInvocation(call) is { } place)
        {
            ImmutableArray<IOperation> operations = place.Graph.Operations(place.Block);
            for (int index = place.Index + 1; index < operations.Length; index++)
            {
                if (operations[index] is ISimpleAssignmentOperation { Target: ILocalReferenceOperation reference } assignment
                    && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                    && assignment.Value.WithoutConversions().Syntax == call.Syntax)
                {
                    return IsReadFrom(local, place.Graph, place.Block, index + 1);
                }
            }
        }

        // What is not found in the graph is not judged.
        return true;
    }

    private static bool IsReadFrom(ILocalSymbol local, FlowGraph graph, int startBlock, int startIndex)
    {
        var pending = new Worklist<int>();
        pending.Add(startBlock, startIndex);
        while (pending.TryTake(out int block, out int index))
        {
            ImmutableArray<IOperation> operations = graph.Operations(block);
            bool isOverwritten = false;
            for (; index < operations.Length && !isOverwritten; index++)
            {
                switch (operations[index])
                {
                    case ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, local):
                        if (reference.Parent is not ISimpleAssignmentOperation { IsRef: false } assignment || assignment.Target != reference)
                        {
                            return true;
                        }

                        break;
                    case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } when SymbolEqualityComparer.Default.Equals(target.Local, local):
                        isOverwritten = true;
                        break;
                }
            }

            // An exception may leave the block before it overwrites the local.
            foreach (int next in isOverwritten ? graph.Handlers(block) : graph.Handlers(block).Concat(graph.Successors(block)))
            {
                pending.Add(next, 0);
            }
        }

        return false;
    }
}
