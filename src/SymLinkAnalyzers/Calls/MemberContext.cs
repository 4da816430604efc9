using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>All that is read of one member, its lambdas and local functions included. Each thing is read once, when a rule first asks for it, on one thread.</summary>
internal sealed class MemberContext
{
    private readonly Dictionary<IOperation, NativeCall> _callsByInvocation = [];
    private bool? _readsLastError;
    private MemberGraphs? _graphs;
    private IReadOnlyDictionary<SyntaxNode, KnownBits>? _passedBits;
    private MemberVariables? _variables;

    public MemberContext(IOperation root, InteropContext interop)
    {
        Root = root;
        Interop = interop;
        EffectOf = operation => ErrorEffects.Of(operation, interop);
        List<NativeCall>? calls = null;
        List<(IOperation Call, NativeDeclaration Import)>? referencedResultOnlyCalls = null;
        List<ManagedCall>? managedCalls = null;
        List<IOperation>? processCalls = null;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is not (IInvocationOperation or IFunctionPointerInvocationOperation or IObjectCreationOperation))
            {
                continue;
            }

            if (interop.FindReached(operation) is { } declaration)
            {
                if (declaration.Function.IsResultOnly)
                {
                    if (interop.IsReferenced(declaration))
                    {
                        (referencedResultOnlyCalls ??= []).Add((operation, declaration));
                    }

                    continue;
                }

                var call = new NativeCall(operation, declaration, this);
                (calls ??= []).Add(call);
                _callsByInvocation.Add(operation, call);
            }
            else if (operation is IInvocationOperation invocation && ShellCall.MayBe(invocation, Types))
            {
                (processCalls ??= []).Add(operation);
            }
            else if (Types.NameOf((operation as IInvocationOperation)?.TargetMethod.ContainingType ?? operation.Type) is { } type)
            {
                if (ManagedCall.Read(operation, type, this) is { } managed)
                {
                    (managedCalls ??= []).Add(managed);
                }
                else if (type is KnownType.Process or KnownType.ProcessStartInfo or KnownType.Interaction)
                {
                    (processCalls ??= []).Add(operation);
                }
            }
        }

        Calls = calls ?? (IReadOnlyList<NativeCall>)[];
        ReferencedResultOnlyCalls = referencedResultOnlyCalls ?? (IReadOnlyList<(IOperation, NativeDeclaration)>)[];
        ManagedCalls = managedCalls ?? (IReadOnlyList<ManagedCall>)[];
        ProcessCalls = processCalls ?? (IReadOnlyList<IOperation>)[];
    }

    public IOperation Root { get; }

    public InteropContext Interop { get; }

    public KnownTypes Types => Interop.Values.Types;

    public MemberVariables Variables => _variables ??= Interop.Values.VariablesOf(Root);

    public ElevationGuard Elevation { get; } = new();

    /// <summary>The calls of imports, in the order of the source.</summary>
    public IReadOnlyList<NativeCall> Calls { get; }

    /// <summary>The calls of functions of which only the result is judged, where the import lies in another assembly; in the order of the source.</summary>
    public IReadOnlyList<(IOperation Call, NativeDeclaration Import)> ReferencedResultOnlyCalls { get; }

    /// <summary>The calls of managed APIs that create links, in the order of the source.</summary>
    public IReadOnlyList<ManagedCall> ManagedCalls { get; }

    /// <summary>The calls and creations that may have to do with starting a process.</summary>
    public IReadOnlyList<IOperation> ProcessCalls { get; }

    /// <summary>Whether there is nothing to judge, as in nearly every member.</summary>
    public bool IsEmpty => Calls.Count + ReferencedResultOnlyCalls.Count + ManagedCalls.Count + ProcessCalls.Count == 0;

    /// <summary>Whether the member reads the error of a platform invoke anywhere.</summary>
    public bool ReadsLastError => _readsLastError ??= Root.Descendants().Any(operation => LastErrorRead.Is(operation, Types));

    /// <summary>Tells what an operation does to the last error.</summary>
    public Func<IOperation, ErrorEffect> EffectOf { get; }

    public MemberGraphs Graphs => _graphs ??= MemberGraphs.Create(Root);

    public NativeCall? Find(IOperation invocation) => _callsByInvocation.TryGetValue(invocation, out NativeCall? call) ? call : null;

    public KnownBits FindPassedBits(IArgumentOperation argument) =>
        (_passedBits ??= BitsFlow.Run(Variables, Graphs.All)).TryGetValue(argument.Syntax, out KnownBits bits) ? bits : KnownBits.Unknown;

    /// <summary>The steps at a place of the code, each with the call that it comes after.</summary>
    public IEnumerable<(NativeCall Call, FlowStep Step)> StepsTo(SyntaxNode place) =>
        from call in Calls
        from step in call.StepsAfter
        where step.Syntax == place
        select (call, step);

    /// <summary>What is known of the text that an expression of the member makes.</summary>
    public ComposedText ReadText(IOperation value) => ComposedText.Read(value, Variables, Types);
}

/// <summary>The members that are asked for by an operation in them, as fixes do.</summary>
internal sealed class MemberContextCache(InteropContext interop)
{
    /// <summary>By the root of the member, and as short-lived as that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberContext> _members = new();

    public InteropContext Interop => interop;

    public MemberContext Of(IOperation operation) => _members.GetValue(MemberBody.Of(operation), root => new MemberContext(root, interop));

    /// <summary>The call of an import that the invocation is, or null.</summary>
    public NativeCall? FindCall(IOperation invocation) => interop.FindCalled(invocation) is null ? null : Of(invocation).Find(invocation);
}
