using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// The control-flow graph of one function, with the edges that Roslyn leaves implicit: through finally blocks, and from
/// a try block to its handlers.
/// </summary>
internal sealed class FlowGraph
{
    private readonly ImmutableArray<IOperation>[] _operations;
    private static readonly List<int> s_none = [];

    private readonly List<int>[] _successors;
    private readonly List<int>[] _handlers;

    public FlowGraph(ControlFlowGraph graph)
    {
        Graph = graph;
        _operations = new ImmutableArray<IOperation>[graph.Blocks.Length];
        _successors = new List<int>[graph.Blocks.Length];
        _handlers = new List<int>[graph.Blocks.Length];
        foreach (BasicBlock block in graph.Blocks)
        {
            _operations[block.Ordinal] = InOrder(block);
            _successors[block.Ordinal] = [];
            _handlers[block.Ordinal] = FindHandlers(block);
        }

        AddSuccessors();
    }

    public ControlFlowGraph Graph { get; }

    public int BlockCount => Graph.Blocks.Length;

    /// <summary>All operations of a block, each after its operands, in the order in which they are evaluated.</summary>
    public ImmutableArray<IOperation> Operations(int block) => _operations[block];

    /// <summary>Where control may go from the end of a block. A finally block may go on to wherever any of its entries leads.</summary>
    public List<int> Successors(int block) => _successors[block];

    /// <summary>Where control may go from the midst of a block, by an exception.</summary>
    public List<int> Handlers(int block) => _handlers[block];

    private static ImmutableArray<IOperation> InOrder(BasicBlock block)
    {
        var operations = ImmutableArray.CreateBuilder<IOperation>();
        var pending = new Stack<(IOperation Operation, bool IsExpanded)>();
        foreach (IOperation root in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
        {
            pending.Push((root, false));
            while (pending.Count > 0)
            {
                (IOperation operation, bool isExpanded) = pending.Pop();
                if (isExpanded)
                {
                    operations.Add(operation);
                    continue;
                }

                pending.Push((operation, true));
                foreach (IOperation child in operation.ChildOperations.Reverse())
                {
                    pending.Push((child, false));
                }
            }
        }

        return operations.ToImmutable();
    }

    private static List<int> FindHandlers(BasicBlock block)
    {
        List<int>? handlers = null;
        // The root of a lambda's or local function's graph lies in a region of another graph, with other blocks.
        for (ControlFlowRegion? region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } outer }; region = outer)
        {
            bool mayEnterSiblings = outer.Kind switch
            {
                ControlFlowRegionKind.TryAndCatch => region.Kind is ControlFlowRegionKind.Try or ControlFlowRegionKind.FilterAndHandler,
                ControlFlowRegionKind.TryAndFinally => region.Kind == ControlFlowRegionKind.Try,
                _ => false,
            };
            if (!mayEnterSiblings)
            {
                continue;
            }

            foreach (ControlFlowRegion sibling in outer.NestedRegions)
            {
                if (sibling.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
                {
                    (handlers ??= []).Add(sibling.FirstBlockOrdinal);
                }
            }
        }

        return handlers ?? s_none;
    }

    private void AddSuccessors()
    {
        var leaving = new Dictionary<ControlFlowRegion, List<int>>();
        foreach (BasicBlock block in Graph.Blocks)
        {
            AddBranch(block.ConditionalSuccessor, leaving);
            AddBranch(block.FallThroughSuccessor, leaving);
        }

        foreach (BasicBlock block in Graph.Blocks)
        {
            // The end of a filter looks the same.
            if (block is { FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling, EnclosingRegion: { Kind: ControlFlowRegionKind.Finally } region }
                && leaving.TryGetValue(region, out List<int>? targets))
            {
                _successors[block.Ordinal].AddRange(targets);
            }
        }
    }

    private void AddBranch(ControlFlowBranch? branch, Dictionary<ControlFlowRegion, List<int>> leaving)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        List<int> targets = _successors[branch.Source.Ordinal];
        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            targets.Add(region.FirstBlockOrdinal);
            if (!leaving.TryGetValue(region, out targets!))
            {
                leaving.Add(region, targets = []);
            }
        }

        targets.Add(destination.Ordinal);
    }
}

/// <summary>
/// What is still to be followed on the paths through a graph, each position once, and those in earlier blocks first: what comes
/// before a loop or a join is then done before it.
/// </summary>
internal sealed class Worklist<T>
{
    private readonly List<(int Block, T Position)> _pending = [];
    private readonly HashSet<(int Block, T Position)> _known = [];

    /// <summary>Does nothing for a position that waits, or was taken and not forgotten.</summary>
    public void Add(int block, T position)
    {
        if (_known.Add((block, position)))
        {
            _pending.Add((block, position));
        }
    }

    public bool TryTake(out int block, out T position)
    {
        block = 0;
        position = default!;
        if (_pending.Count == 0)
        {
            return false;
        }

        // Few wait at a time, however long the member is.
        int first = 0;
        for (int index = 1; index < _pending.Count; index++)
        {
            first = _pending[index].Block < _pending[first].Block ? index : first;
        }

        (block, position) = _pending[first];
        _pending.RemoveAt(first);
        return true;
    }

    /// <summary>Lets a position come again, when more is known of it.</summary>
    public void Forget(int block, T position) => _known.Remove((block, position));
}

/// <summary>One operation of a graph.</summary>
internal readonly record struct FlowPlace(FlowGraph Graph, int Block, int Index);

/// <summary>The graphs of a member and of all lambdas and local functions in it, outer before inner.</summary>
internal sealed class MemberGraphs
{
    /// <summary>A member with more blocks than this is generated, or as hard to read for people as for us.</summary>
    private const int MaximumBlocks = 4000;

    private readonly Lazy<Dictionary<SyntaxNode, FlowPlace>> _invocations;

    private MemberGraphs(ImmutableArray<FlowGraph> all)
    {
        All = all;
        _invocations = new(() => FindInvocations(all));
    }

    /// <summary>Empty where there is no graph to be had.</summary>
    public ImmutableArray<FlowGraph> All { get; }

    public static MemberGraphs Create(IOperation root)
    {
        // On Error moves control in ways that no graph shows.
        bool isModelled = root.Language != LanguageNames.VisualBasic || !root.Descendants().Any(operation => operation is { Kind: OperationKind.None, Parent: IBlockOperation });
        return new MemberGraphs(isModelled ? CreateAll(root) : ImmutableArray<FlowGraph>.Empty);
    }

    /// <summary>Where a graph evaluates the call; null where none does.</summary>
    public FlowPlace? FindInvocation(IOperation invocation) =>
        _invocations.Value.TryGetValue(invocation.Syntax, out FlowPlace place) ? place : null;

    private static Dictionary<SyntaxNode, FlowPlace> FindInvocations(ImmutableArray<FlowGraph> graphs)
    {
        var places = new Dictionary<SyntaxNode, FlowPlace>();
        foreach (FlowGraph graph in graphs)
        {
            for (int block = 0; block < graph.BlockCount; block++)
            {
                ImmutableArray<IOperation> operations = graph.Operations(block);
                for (int index = 0; index < operations.Length; index++)
                {
                    if (operations[index] is IInvocationOperation or IFunctionPointerInvocationOperation && !places.ContainsKey(operations[index].Syntax))
                    {
                        places.Add(operations[index].Syntax, new FlowPlace(graph, block, index));
                    }
                }
            }
        }

        return places;
    }

    private static ImmutableArray<FlowGraph> CreateAll(IOperation root)
    {
        var graphs = ImmutableArray.CreateBuilder<FlowGraph>();
        try
        {
            if (CreateGraph(root) is { } graph)
            {
                Add(new FlowGraph(graph), graphs);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Roslyn's builder is not made for each kind of half-typed code; what has no graph is unknown.
            return ImmutableArray<FlowGraph>.Empty;
        }

        int blocks = 0;
        foreach (FlowGraph graph in graphs)
        {
            blocks += graph.BlockCount;
        }

        return blocks <= MaximumBlocks ? graphs.ToImmutable() : ImmutableArray<FlowGraph>.Empty;
    }

    private static ControlFlowGraph? CreateGraph(IOperation root) => root switch
    {
        IBlockOperation block => ControlFlowGraph.Create(block),
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        _ => null,
    };

    private static void Add(FlowGraph graph, ImmutableArray<FlowGraph>.Builder graphs)
    {
        graphs.Add(graph);
        foreach (IMethodSymbol function in graph.Graph.LocalFunctions)
        {
            Add(new FlowGraph(graph.Graph.GetLocalFunctionControlFlowGraph(function)), graphs);
        }

        for (int block = 0; block < graph.BlockCount; block++)
        {
            foreach (IOperation operation in graph.Operations(block))
            {
                if (operation is IFlowAnonymousFunctionOperation function)
                {
                    Add(new FlowGraph(graph.Graph.GetAnonymousFunctionControlFlowGraph(function)), graphs);
                }
            }
        }
    }
}
