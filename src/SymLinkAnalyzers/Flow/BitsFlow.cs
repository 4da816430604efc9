using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// Follows the known bits of integer locals along every path through a member, to what each call passes. Loops are gone
/// round until nothing changes: bits only ever become unknown, so that is soon.
/// </summary>
internal sealed class BitsFlow : BitsEvaluator
{
    /// <summary>How many operations may be evaluated before everything is called unknown.</summary>
    private const int MaximumWork = 200_000;

    private readonly ImmutableHashSet<ILocalSymbol> _tracked;

    /// <summary>What a local holds at any time, for lambdas, which run at any time.</summary>
    private readonly Dictionary<ILocalSymbol, KnownBits> _anytime = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, KnownBits> _passed = [];

    private FlowState _state = new();
    private FlowState? _duringBlock;
    private FlowGraph? _graph;
    private Dictionary<CaptureId, ILocalSymbol?> _capturedLocals = [];
    private int _work;
    private bool _gaveUp;

    private BitsFlow(ImmutableHashSet<ILocalSymbol> tracked) => _tracked = tracked;

    /// <summary>The bits of each argument that is passed somewhere, by the argument's syntax.</summary>
    public static IReadOnlyDictionary<SyntaxNode, KnownBits> Run(IOperation root, ImmutableArray<FlowGraph> graphs)
    {
        var flow = new BitsFlow(TrackedLocals.Find(root));
        foreach (FlowGraph graph in graphs)
        {
            flow.Run(graph);
        }

        return flow._gaveUp ? ImmutableDictionary<SyntaxNode, KnownBits>.Empty : flow._passed;
    }

    protected override KnownBits ReadVariable(IOperation reference)
    {
        switch (reference)
        {
            case ILocalReferenceOperation { Local: var local } when _tracked.Contains(local):
                return _state.Find(local, out KnownBits bits) ? bits
                    : _anytime.TryGetValue(local, out bits) ? bits
                    : KnownBits.Unknown;
            case IFlowCaptureReferenceOperation { Id: var id } when _state.Find(id, out KnownBits captured):
                // Captured to be assigned, it is the variable as well as the value that it held.
                return _capturedLocals.TryGetValue(id, out ILocalSymbol? alias) && alias is not null && _state.Find(alias, out KnownBits current)
                    ? captured.Join(current)
                    : captured;
            default:
                return KnownBits.Unknown;
        }
    }

    protected override void Write(IOperation target, KnownBits bits)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local } when _tracked.Contains(local):
                WriteLocal(local, bits);
                break;
            case IFlowCaptureOperation { Id: var id }:
                _state.Set(id, bits);
                break;
            case IFlowCaptureReferenceOperation { Id: var id } when _capturedLocals.TryGetValue(id, out ILocalSymbol? alias):
                if (alias is null)
                {
                    // One of several locals: rare enough to be given up.
                    GiveUp();
                }
                else if (_tracked.Contains(alias))
                {
                    WriteLocal(alias, bits);
                }

                break;
        }

        _duringBlock?.Join(_state);
    }

    protected override void Pass(IArgumentOperation argument, KnownBits bits)
    {
        if (argument.ArgumentKind == ArgumentKind.Explicit && IntegerShape.Of(argument.Parameter?.Type).IsInteger)
        {
            _passed[argument.Syntax] = _passed.TryGetValue(argument.Syntax, out KnownBits before) ? before.Join(bits) : bits;
        }
    }

    protected override void GiveUp() => _gaveUp = true;

    private void WriteLocal(ILocalSymbol local, KnownBits bits)
    {
        _state.Set(local, bits);
        _anytime[local] = _anytime.TryGetValue(local, out KnownBits before) ? before.Join(bits) : bits;
    }

    private void Run(FlowGraph graph)
    {
        _graph = graph;
        _capturedLocals = FindCapturedLocals(graph);
        var entries = new FlowState?[graph.BlockCount];
        var pending = new Queue<int>();
        entries[0] = CreateEntry(graph);
        pending.Enqueue(0);
        while (pending.Count > 0 && !_gaveUp)
        {
            int block = pending.Dequeue();
            _state = entries[block]!.Copy();
            List<int> handlers = graph.Handlers(block);
            _duringBlock = handlers.Count > 0 ? _state.Copy() : null;
            EvaluateBlock(graph.Graph.Blocks[block]);
            foreach (int successor in graph.Successors(block))
            {
                Flow(_state, successor);
            }

            foreach (int handler in handlers)
            {
                Flow(_duringBlock!, handler);
            }
        }

        void Flow(FlowState state, int target)
        {
            if (entries[target] is not { } entry)
            {
                entries[target] = state.Copy();
                pending.Enqueue(target);
            }
            else if (entry.Join(state) && !pending.Contains(target))
            {
                pending.Enqueue(target);
            }
        }
    }

    private void EvaluateBlock(BasicBlock block)
    {
        foreach (IOperation operation in block.Operations)
        {
            Evaluate(operation);
        }

        if (block.BranchValue is { } value)
        {
            Evaluate(value);
        }

        _work += 1 + _graph!.Operations(block.Ordinal).Length + _state.Count;
        if (_work > MaximumWork)
        {
            GiveUp();
        }
    }

    /// <summary>Visual Basic's locals are 0 at first; C# reads none before it is assigned.</summary>
    private FlowState CreateEntry(FlowGraph graph)
    {
        var entry = new FlowState();
        bool startsAtZero = graph.Graph.OriginalOperation.Language == LanguageNames.VisualBasic;
        foreach (ILocalSymbol local in LocalsOf(graph.Graph.Root))
        {
            if (!_tracked.Contains(local) || IntegerShape.Of(local.Type) is not { IsInteger: true } shape)
            {
                continue;
            }

            KnownBits initial = startsAtZero && !shape.IsNullable ? KnownBits.Of(0) : KnownBits.Unknown;
            entry.Set(local, initial);

            // A lambda lies after the declaration, so that it never sees the 0 before the initializer.
            if (startsAtZero && !IsInitialized(local, graph))
            {
                _anytime[local] = initial;
            }
        }

        return entry;
    }

    private static bool IsInitialized(ILocalSymbol local, FlowGraph graph)
    {
        for (int block = 0; block < graph.BlockCount; block++)
        {
            foreach (IOperation operation in graph.Operations(block))
            {
                if (operation is ILocalReferenceOperation { IsDeclaration: true } reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<ILocalSymbol> LocalsOf(ControlFlowRegion region)
    {
        foreach (ILocalSymbol local in region.Locals)
        {
            yield return local;
        }

        foreach (ControlFlowRegion nested in region.NestedRegions)
        {
            foreach (ILocalSymbol local in LocalsOf(nested))
            {
                yield return local;
            }
        }
    }

    /// <summary>The locals that captures stand for, so that an assignment to a capture reaches its local; null where it may be one of several.</summary>
    private static Dictionary<CaptureId, ILocalSymbol?> FindCapturedLocals(FlowGraph graph)
    {
        var locals = new Dictionary<CaptureId, ILocalSymbol?>();
        for (int block = 0; block < graph.BlockCount; block++)
        {
            foreach (IOperation operation in graph.Operations(block))
            {
                if (operation is IFlowCaptureOperation { Value: ILocalReferenceOperation { Local: var local } } capture)
                {
                    locals[capture.Id] = !locals.TryGetValue(capture.Id, out ILocalSymbol? known) || SymbolEqualityComparer.Default.Equals(known, local) ? local : null;
                }
            }
        }

        return locals;
    }
}

/// <summary>What locals and captures hold at one point of a graph. What is absent has not been assigned on the way there.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<ILocalSymbol, KnownBits> _locals;
    private readonly Dictionary<CaptureId, KnownBits> _captures;

    public FlowState()
        : this(new Dictionary<ILocalSymbol, KnownBits>(SymbolEqualityComparer.Default), [])
    {
    }

    private FlowState(Dictionary<ILocalSymbol, KnownBits> locals, Dictionary<CaptureId, KnownBits> captures)
    {
        _locals = locals;
        _captures = captures;
    }

    public int Count => _locals.Count + _captures.Count;

    public bool Find(ILocalSymbol local, out KnownBits bits) => _locals.TryGetValue(local, out bits);

    public bool Find(CaptureId capture, out KnownBits bits) => _captures.TryGetValue(capture, out bits);

    public void Set(ILocalSymbol local, KnownBits bits) => _locals[local] = bits;

    public void Set(CaptureId capture, KnownBits bits) => _captures[capture] = bits;

    public FlowState Copy() =>
        new(new Dictionary<ILocalSymbol, KnownBits>(_locals, SymbolEqualityComparer.Default), new Dictionary<CaptureId, KnownBits>(_captures));

    /// <summary>Keeps what holds on both ways. Whether that changed anything.</summary>
    public bool Join(FlowState other) => Join(_locals, other._locals) | Join(_captures, other._captures);

    private static bool Join<T>(Dictionary<T, KnownBits> own, Dictionary<T, KnownBits> others)
        where T : notnull
    {
        bool changed = false;
        foreach (KeyValuePair<T, KnownBits> pair in others)
        {
            KnownBits joined = own.TryGetValue(pair.Key, out KnownBits before) ? before.Join(pair.Value) : pair.Value;
            if (!own.TryGetValue(pair.Key, out before) || before != joined)
            {
                own[pair.Key] = joined;
                changed = true;
            }
        }

        return changed;
    }
}
