using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>All that is read of one member, its lambdas and local functions included. Each thing is read once, when a rule first asks for it.</summary>
internal sealed class MemberContext
{
    private readonly Lazy<ImmutableArray<IOperation>> _invocations;
    private readonly Lazy<ImmutableArray<NativeCall>> _calls;
    private readonly Lazy<ImmutableArray<ManagedCall>> _managedCalls;
    private readonly Lazy<bool> _readsLastError;
    private readonly Lazy<MemberGraphs> _graphs;
    private readonly Lazy<IReadOnlyDictionary<SyntaxNode, KnownBits>> _passedBits;

    /// <param name="root">The operation that has no parent.</param>
    /// <param name="interop">The compilation's imports.</param>
    public MemberContext(IOperation root, InteropContext interop)
    {
        Root = root;
        Interop = interop;
        Locals = interop.Values.LocalsOf(root);
        Elevation = new ElevationGuard();
        _invocations = new(FindInvocations);
        _calls = new(FindCalls);
        _managedCalls = new(FindManagedCalls);
        _readsLastError = new(() => Root.Descendants().Any(operation => LastErrorRead.Is(operation, Types)));
        _graphs = new(() => MemberGraphs.Create(root));
        _passedBits = new(() => BitsFlow.Run(root, Graphs.All));
    }

    public IOperation Root { get; }

    public InteropContext Interop { get; }

    public KnownTypes Types => Interop.Values.Types;

    public MemberLocals Locals { get; }

    public ElevationGuard Elevation { get; }

    /// <summary>The calls of methods, delegates and function pointers, and the creations of objects.</summary>
    public ImmutableArray<IOperation> Invocations => _invocations.Value;

    /// <summary>The calls of imports, in the order of the source.</summary>
    public ImmutableArray<NativeCall> Calls => _calls.Value;

    /// <summary>The calls of managed APIs that create links, in the order of the source.</summary>
    public ImmutableArray<ManagedCall> ManagedCalls => _managedCalls.Value;

    /// <summary>Whether the member reads the error of a platform invoke anywhere.</summary>
    public bool ReadsLastError => _readsLastError.Value;

    public MemberGraphs Graphs => _graphs.Value;

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

    /// <summary>What is known of the text that an expression of the member makes.</summary>
    public ComposedText ReadText(IOperation value) => ComposedText.Read(value, Locals, Types);

    private ImmutableArray<IOperation> FindInvocations()
    {
        var invocations = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation operation in Root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation or IFunctionPointerInvocationOperation or IObjectCreationOperation)
            {
                invocations.Add(operation);
            }
        }

        return invocations.ToImmutable();
    }

    private ImmutableArray<NativeCall> FindCalls()
    {
        var calls = ImmutableArray.CreateBuilder<NativeCall>();
        foreach (IOperation invocation in Invocations)
        {
            if (Interop.FindCalled(invocation) is { } declaration)
            {
                calls.Add(new NativeCall(invocation, declaration, this));
            }
        }

        return calls.ToImmutable();
    }

    private ImmutableArray<ManagedCall> FindManagedCalls()
    {
        var calls = ImmutableArray.CreateBuilder<ManagedCall>();
        foreach (IOperation invocation in Invocations)
        {
            if (ManagedCall.Read(invocation, this) is { } call)
            {
                calls.Add(call);
            }
        }

        return calls.ToImmutable();
    }
}

/// <summary>The members that are asked for by an operation in them, as fixes do.</summary>
internal sealed class MemberContexts(InteropContext interop)
{
    /// <summary>By the root of the member, and as short-lived as that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberContext> _members = new();

    public InteropContext Interop => interop;

    public MemberContext Of(IOperation operation) => _members.GetValue(MemberBody.Of(operation), root => new MemberContext(root, interop));

    /// <summary>The call of an import that the invocation is, or null.</summary>
    public NativeCall? FindCall(IOperation invocation) => interop.FindCalled(invocation) is null ? null : Of(invocation).Find(invocation);
}
