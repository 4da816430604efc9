using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// Walks the paths that start after a call, and notes what each test of the result says and what may overwrite the error.
/// A path ends at the next call whose error a later read would be of.
/// </summary>
internal sealed class StepsAfterCall
{
    /// <summary>Code with more steps than this after a call is left alone.</summary>
    private const int MaximumSteps = 5000;

    private readonly IOperation _call;
    private readonly FlowGraph _graph;
    private readonly Func<IOperation, ErrorEffect> _effectOf;
    private readonly ImmutableArray<FlowStep>.Builder _steps = ImmutableArray.CreateBuilder<FlowStep>();
    private readonly Worklist<Position> _pending = new();

    private StepsAfterCall(IOperation call, FlowGraph graph, Func<IOperation, ErrorEffect> effectOf)
    {
        _call = call;
        _graph = graph;
        _effectOf = effectOf;
    }

    /// <param name="interference">What has overwritten the error before; usually nothing.</param>
    public static ImmutableArray<FlowStep> Walk(IOperation call, MemberGraphs graphs, Func<IOperation, ErrorEffect> effectOf, IOperation? interference = null) =>
        graphs.FindInvocation(call) is { } place
            ? new StepsAfterCall(call, place.Graph, effectOf).WalkFrom(place.Block, place.Index + 1, interference)
            : ImmutableArray<FlowStep>.Empty;

    private ImmutableArray<FlowStep> WalkFrom(int block, int index, IOperation? interference)
    {
        _pending.Add(block, new Position(index, CallOutcome.Untested, interference, IsDirect: true, ResultHolders.None(_call.Syntax), Rest: null));
        while (_pending.TryTake(out block, out Position position))
        {
            if (_steps.Count > MaximumSteps)
            {
                return ImmutableArray<FlowStep>.Empty;
            }

            WalkBlock(block, position);
        }

        return _steps.ToImmutable();
    }

    private void WalkBlock(int ordinal, Position position)
    {
        ImmutableArray<IOperation> operations = _graph.Operations(ordinal);
        BasicBlock block = _graph.Graph.Blocks[ordinal];
        bool throws = block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw;
        IOperation? interference = position.Interference;
        ResultHolders holders = position.Holders;
        CallOutcome outcome = position.Outcome;
        bool isDirect = position.IsDirect;
        for (int index = position.Index; index < operations.Length; index++)
        {
            IOperation operation = operations[index];
            ErrorEffect effect = _effectOf(operation);
            if (effect == ErrorEffect.OwnsError)
            {
                return;
            }

            bool isThrown = throws && block.BranchValue is { } thrown && thrown.WithoutConversions() == operation;
            _steps.Add(new FlowStep(operation, outcome, interference, isDirect, isThrown, FindTest(operation, holders)));
            if (effect == ErrorEffect.Overwrites)
            {
                interference ??= operation;
            }

            // Code that overrules the result treats the call as it says from there on.
            if (holders.Overrule(operation) is { } succeeded)
            {
                outcome = succeeded ? CallOutcome.Success : CallOutcome.Failure;
                isDirect = false;
            }

            holders = holders.After(operation);
        }

        if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
        {
            bool? polarity = holders.Polarity(condition);
            bool whenConditional = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Follow(block.ConditionalSuccessor, polarity is { } known ? known == whenConditional : null);
            Follow(block.FallThroughSuccessor, polarity is { } other ? other != whenConditional : null);
        }
        else
        {
            Go(block.FallThroughSuccessor, outcome, isDirect);
        }

        void Follow(ControlFlowBranch? branch, bool? succeeded)
        {
            CallOutcome tested = succeeded switch
            {
                true => CallOutcome.Success,
                false => CallOutcome.Failure,
                null => outcome,
            };
            if (outcome == CallOutcome.Untested || tested == outcome)
            {
                Go(branch, tested, succeeded is not null && (outcome == CallOutcome.Untested || isDirect));
            }
        }

        void Go(ControlFlowBranch? branch, CallOutcome tested, bool isStillDirect)
        {
            Way? way = position.Rest;
            if (branch?.Destination is { } destination)
            {
                way = new Way(destination.Ordinal, way);
                for (int index = branch.FinallyRegions.Length - 1; index >= 0; index--)
                {
                    way = new Way(branch.FinallyRegions[index].FirstBlockOrdinal, way);
                }
            }
            else if (branch is not { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling } || block.EnclosingRegion.Kind != ControlFlowRegionKind.Finally)
            {
                return;
            }

            if (way is not null)
            {
                _pending.Add(way.Block, new Position(0, tested, interference, isStillDirect, holders, way.Next));
            }
        }
    }

    private static ResultTest FindTest(IOperation operation, ResultHolders holders)
    {
        if (ConstantComparison.Read(operation) is { IsWithNumberOne: true, Value: var compared } && holders.IsResult(compared))
        {
            return ResultTest.ComparesWithOne;
        }

        return operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.And, Type.SpecialType: SpecialType.System_Boolean } joined
            && (holders.Polarity(joined.LeftOperand) ?? holders.Polarity(joined.RightOperand)) is { } polarity
            && polarity == (joined.OperatorKind == BinaryOperatorKind.And)
                ? ResultTest.JoinsWithError
                : ResultTest.None;
    }

    /// <summary>The blocks that a path goes to, one at the end of each finally block.</summary>
    private sealed record Way(int Block, Way? Next);

    /// <summary>What is known where a block begins. Which operation interfered, and what holds the result, makes no other of it.</summary>
    private readonly record struct Position(int Index, CallOutcome Outcome, IOperation? Interference, bool IsDirect, ResultHolders Holders, Way? Rest)
    {
        private (int Index, CallOutcome Outcome, bool Interfered, bool IsDirect, (int Held, int Overruled) Holders, Way? Way) Key => (Index, Outcome, Interference is not null, IsDirect, Holders.Count, Rest);

        public bool Equals(Position other) => Key.Equals(other.Key);

        public override int GetHashCode() => Key.GetHashCode();
    }
}

/// <summary>One operation on a path that starts after a call. The same operation may be on paths of several kinds.</summary>
/// <param name="Operation">The operation, of the graph.</param>
/// <param name="Outcome">How the call went, on this path.</param>
/// <param name="Interference">What may have overwritten the call's error before, or null.</param>
/// <param name="IsDirect">Whether no other condition was tested since the outcome was known.</param>
/// <param name="IsThrown">Whether this is the value of a throw.</param>
/// <param name="Test">What the operation says of the call, where it is a comparison or such.</param>
internal sealed record FlowStep(IOperation Operation, CallOutcome Outcome, IOperation? Interference, bool IsDirect, bool IsThrown, ResultTest Test)
{
    public SyntaxNode Syntax => Operation.Syntax;
}

/// <summary>What the tests that were passed on a path say of the call at its start.</summary>
internal enum CallOutcome
{
    /// <summary>Nothing has been tested yet.</summary>
    Untested,

    Failure,

    Success,
}

/// <summary>What an operation does with the result of the call before it.</summary>
internal enum ResultTest
{
    None,

    /// <summary>It compares the result with 1.</summary>
    ComparesWithOne,

    /// <summary>It joins the test of the result with a test of the error against 0, evaluating both.</summary>
    JoinsWithError,
}

/// <summary>What an operation does to the last error of the call before it.</summary>
internal enum ErrorEffect
{
    /// <summary>Nothing, or nothing that is known of.</summary>
    None,

    /// <summary>It may set the error, and nobody asks how it went.</summary>
    Overwrites,

    /// <summary>It is a call that sets the error itself and is asked how it went: what is read later is its error.</summary>
    OwnsError,
}
