using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Calls;

/// <summary>The native calls of one member, and the graphs they share, each made when first asked for.</summary>
internal sealed class MemberContext
{
    private readonly IOperation _root;
    private readonly InteropContext _session;
    private readonly Lazy<ImmutableArray<NativeCall>> _calls;
    private readonly Lazy<ImmutableArray<FlowGraph>> _graphs;
    private readonly Lazy<IReadOnlyDictionary<SyntaxNode, KnownBits>> _passedBits;

    public MemberContext(IOperation root, InteropContext session)
    {
        _root = root;
        _session = session;
        _calls = new(FindCalls);
        _graphs = new(() => MemberGraphs.Create(root));
        _passedBits = new(() => BitsFlow.Run(root, Graphs));
    }

    /// <summary>The calls in the order of the source.</summary>
    public ImmutableArray<NativeCall> Calls => _calls.Value;

    /// <summary>Empty where there are none to be had.</summary>
    public ImmutableArray<FlowGraph> Graphs => _graphs.Value;

    public IOperation Root => _root;

    public InteropContext Session => _session;

    public NativeCall? Find(IOperation invocation)
    {
        foreach (NativeCall call in Calls)
        {
            if (call.Invocation == invocation)
            {
                return call;
            }
        }

        return null;
    }

    public KnownBits FindPassedBits(IArgumentOperation argument) =>
        _passedBits.Value.TryGetValue(argument.Syntax, out KnownBits bits) ? bits : KnownBits.Unknown;

    private ImmutableArray<NativeCall> FindCalls()
    {
        var calls = ImmutableArray.CreateBuilder<NativeCall>();
        foreach (IOperation operation in _root.DescendantsAndSelf())
        {
            if (_session.FindCalled(operation) is { } declaration)
            {
                calls.Add(new NativeCall(operation, declaration, this));
            }
        }

        return calls.ToImmutable();
    }
}
