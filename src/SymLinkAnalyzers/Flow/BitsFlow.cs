using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// Follows the known bits of integer locals along every path through a member, to what each call passes. Loops are gone
/// round until nothing changes: bits only ever become unknown, so that is soon.
/// </summary>
internal sealed class BitsFlow : BitsEvaluator
{
    /// <summary>How many operations may be evaluated before everything is called unknown.</summary>
    private const int MaximumWork = 200_000;

    /// <summary>Those that have their value from one place are in no state, so that a member with many costs no more for each.</summary>
    private readonly Dictionary<ILocalSymbol, bool> _tracked;

    /// <summary>What a local holds at any time, for lambdas, which run at any time, and where it has one source.</summary>
    private readonly Dictionary<ILocalSymbol, KnownBits> _anytime = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, KnownBits> _passed = [];

    private FlowState _state = new();
    private FlowState? _duringBlock;
    private FlowGraph? _graph;
    private readonly Dictionary<CaptureId, ILocalSymbol?> _capturedLocals = [];

    /// <summary>Where each capture is in use. Carried on from there, they would make a long member's states long.</summary>
    private readonly Dictionary<CaptureId, ControlFlowRegion> _lifetimes = [];
    private int _work;
    private bool _gaveUp;

    /// <summary>Whether a local with one source turned out to hold less sure bits than were read from it.</summary>
    private bool _isOutdated;

    private BitsFlow(Dictionary<ILocalSymbol, bool> tracked) => _tracked = tracked;

    /// <summary>The bits of each argument that is passed somewhere, by the argument's syntax.</summary>
    public static IReadOnlyDictionary<SyntaxNode, KnownBits> Run(MemberVariables variables, ImmutableArray<FlowGraph> graphs)
    {
        var flow = new BitsFlow(FindTracked(variables));
        do
        {
            flow._isOutdated = false;
            foreach (FlowGraph graph in graphs)
            {
                flow.Run(graph);
            }
        }
        while (flow._isOutdated && !flow._gaveUp);

        return flow._gaveUp ? ImmutableDictionary<SyntaxNode, KnownBits>.Empty : flow._passed;
    }

    protected override KnownBits ReadVariable(IOperation reference)
    {
        switch (reference)
        {
            case ILocalReferenceOperation { Local: var local } when _tracked.ContainsKey(local):
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
            case ILocalReferenceOperation { Local: var local } when _tracked.ContainsKey(local):
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
                else if (_tracked.ContainsKey(alias))
                {
                    WriteLocal(alias, bits);
                }

                break;
        }

        _duringBlock?.Join(_state, static _ => true);
    }

    protected override void Pass(IArgumentOperation argument, KnownBits bits)
    {
        if (argument.ArgumentKind == ArgumentKind.Explicit && IntegerShape.Of(argument.Parameter?.Type).IsInteger)
        {
            _passed[argument.Syntax] = _passed.TryGetValue(argument.Syntax, out KnownBits before) ? before.Join(bits) : bits;
        }
    }

    protected override void GiveUp() => _gaveUp = true;

    /// <summary>
    /// The locals whose every assignment is in plain sight: not passed by reference, not pointed to, and assigned only in the function
    /// that declares them, whatever lambdas may read them. Each with whether it has its value from one place and is not read before,
    /// so that it holds the same wherever it is read.
    /// </summary>
    private static Dictionary<ILocalSymbol, bool> FindTracked(MemberVariables variables)
    {
        var tracked = new Dictionary<ILocalSymbol, bool>(SymbolEqualityComparer.Default);
        foreach (KeyValuePair<ISymbol, List<IOperation>> pair in variables.Mentions)
        {
            if (pair.Key is ILocalSymbol { IsRef: false, IsStatic: false, IsFunctionValue: false, IsFixed: false } local && HasOneSource(pair.Value) is { } hasOneSource)
            {
                tracked.Add(local, hasOneSource);
            }
        }

        return tracked;
    }

    /// <summary>Null for what is not tracked.</summary>
    private static bool? HasOneSource(List<IOperation> mentions)
    {
        IOperation? function = null;
        bool isInitialized = false;
        bool startsAtZero = false;
        int assignments = 0;
        foreach (IOperation mention in mentions)
        {
            if (mention is IVariableDeclaratorOperation declarator)
            {
                function = MemberBody.FunctionOf(mention);
                isInitialized = declarator.GetVariableInitializer() is not null;

                // Visual Basic's locals are 0 until they are assigned, and the variable of its For statement counts.
                startsAtZero = !isInitialized && mention.Language == LanguageNames.VisualBasic;
                continue;
            }

            VariableAccessKind access = VariableAccess.Of(mention);
            if (access == VariableAccessKind.Aliased || (access != VariableAccessKind.Read && MemberBody.FunctionOf(mention) != function))
            {
                return null;
            }

            assignments += access == VariableAccessKind.Read ? 0 : 1;
        }

        return function is null ? null : !startsAtZero && assignments + (isInitialized ? 1 : 0) <= 1;
    }

    private void WriteLocal(ILocalSymbol local, KnownBits bits)
    {
        bool isKnown = _anytime.TryGetValue(local, out KnownBits before);
        KnownBits joined = isKnown ? before.Join(bits) : bits;
        _anytime[local] = joined;
        if (_tracked[local])
        {
            _isOutdated |= isKnown && joined != before;
        }
        else
        {
            _state.Set(local, bits);
        }
    }

    private void Run(FlowGraph graph)
    {
        _graph = graph;
        HashSet<ILocalSymbol> initialized = ReadAssignments(graph);
        var entries = new FlowState?[graph.BlockCount];
        var pending = new Worklist<bool>();
        entries[0] = CreateEntry(graph, initialized);
        pending.Add(0, true);
        while (!_gaveUp && pending.TryTake(out int block, out _))
        {
            pending.Forget(block, true);
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
            bool isFirst = entries[target] is null;
            FlowState entry = entries[target] ??= new FlowState();
            if (entry.Join(state, id => _lifetimes.TryGetValue(id, out ControlFlowRegion? region) && region.FirstBlockOrdinal <= target && target <= region.LastBlockOrdinal) | isFirst)
            {
                pending.Add(target, true);
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
    private FlowState CreateEntry(FlowGraph graph, HashSet<ILocalSymbol> initialized)
    {
        var entry = new FlowState();
        bool startsAtZero = graph.Graph.OriginalOperation.Language == LanguageNames.VisualBasic;
        foreach (ILocalSymbol local in ReadRegion(graph.Graph.Root))
        {
            if (!_tracked.TryGetValue(local, out bool hasOneSource) || hasOneSource || IntegerShape.Of(local.Type) is not { IsInteger: true } shape)
            {
                continue;
            }

            KnownBits initial = startsAtZero && !shape.IsNullable ? KnownBits.Of(0) : KnownBits.Unknown;
            entry.Set(local, initial);

            // A lambda lies after the declaration, so that it never sees the 0 before the initializer.
            if (startsAtZero && !initialized.Contains(local))
            {
                _anytime[local] = initial;
            }
        }

        return entry;
    }

    /// <summary>The locals of a region and of those in it, whose captures it takes note of.</summary>
    private IEnumerable<ILocalSymbol> ReadRegion(ControlFlowRegion region)
    {
        foreach (CaptureId id in region.CaptureIds)
        {
            _lifetimes[id] = region;
        }

        return region.Locals.Concat(region.NestedRegions.SelectMany(ReadRegion));
    }

    /// <summary>
    /// Finds the locals that captures stand for, so that an assignment to a capture reaches its local; null where it may be one of
    /// several. Returns the locals that are initialized where they are declared.
    /// </summary>
    private HashSet<ILocalSymbol> ReadAssignments(FlowGraph graph)
    {
        _capturedLocals.Clear();
        var initialized = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        for (int block = 0; block < graph.BlockCount; block++)
        {
            foreach (IOperation operation in graph.Operations(block))
            {
                switch (operation)
                {
                    case IFlowCaptureOperation { Value: ILocalReferenceOperation { Local: var local } } capture:
                        _capturedLocals[capture.Id] = !_capturedLocals.TryGetValue(capture.Id, out ILocalSymbol? known) || SymbolEqualityComparer.Default.Equals(known, local) ? local : null;
                        break;
                    case ILocalReferenceOperation { IsDeclaration: true } reference:
                        initialized.Add(reference.Local);
                        break;
                }
            }
        }

        return initialized;
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
    /// <param name="isLive">Whether a capture is still in use.</param>
    public bool Join(FlowState other, Func<CaptureId, bool> isLive) => Join(_locals, other._locals, static _ => true) | Join(_captures, other._captures, isLive);

    private static bool Join<T>(Dictionary<T, KnownBits> own, Dictionary<T, KnownBits> others, Func<T, bool> isLive)
        where T : notnull
    {
        bool changed = false;
        foreach (KeyValuePair<T, KnownBits> pair in others)
        {
            if (!isLive(pair.Key))
            {
                continue;
            }

            bool isKnown = own.TryGetValue(pair.Key, out KnownBits before);
            KnownBits joined = isKnown ? before.Join(pair.Value) : pair.Value;
            if (!isKnown || before != joined)
            {
                own[pair.Key] = joined;
                changed = true;
            }
        }

        return changed;
    }
}
