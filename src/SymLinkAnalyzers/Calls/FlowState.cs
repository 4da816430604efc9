using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SymLinkAnalyzers.Calls;

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
