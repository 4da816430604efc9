using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call that may create a symbolic link to a path, be it of an import or of a managed API.</summary>
internal abstract class LinkCall(IOperation invocation, MemberContext member)
{
    private ResultUse? _resultUse;

    /// <summary>The call of a method or delegate, or through a function pointer.</summary>
    public IOperation Invocation => invocation;

    public ImmutableArray<IArgumentOperation> Arguments { get; } =
        (invocation as IInvocationOperation)?.Arguments ?? ((IFunctionPointerInvocationOperation)invocation).Arguments;

    /// <summary>The member that the call stands in.</summary>
    public MemberContext Member => member;

    /// <summary>What becomes of the result.</summary>
    public ResultUse ResultUse => _resultUse ??= ResultUseReader.Read(invocation, member);

    /// <summary>The name by which messages speak of what is called.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The path of the link, or the object that stands for it; null where there is none.</summary>
    public abstract IOperation? Link { get; }

    public abstract IArgumentOperation? Target { get; }

    /// <summary>Whether the call makes a directory link; null where that is not known, or found out from the target.</summary>
    public abstract bool? IsDirectoryLink { get; }

    /// <summary>What says so: the flags, the kind, or the call where its name does.</summary>
    public abstract SyntaxNode KindPlace { get; }

    /// <summary>Where a wrong argument is shown: at its expression, or at the call where it is a default that nobody wrote.</summary>
    public SyntaxNode PlaceOf(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : Invocation.Syntax;
}

/// <summary>One call of an import, its arguments sorted by what they mean to the native function.</summary>
internal sealed class NativeCall(IOperation invocation, NativeDeclaration declaration, MemberContext member) : LinkCall(invocation, member)
{
    /// <summary>What any of the functions defines: the transacted one shares its flags with the plain one, documented or not.</summary>
    private static readonly uint s_definedFlags = NativeTable.Functions
        .Where(function => function.IndexOf(ParameterRole.LinkPath) >= 0)
        .SelectMany(function => function.Flags)
        .Aggregate(0u, (defined, flag) => defined | flag.Value);

    private ImmutableArray<FlowStep> _stepsAfter;
    private KnownBits? _flags;

    public NativeDeclaration Declaration => declaration;

    public NativeFunction Function => declaration.Function;

    /// <summary>What may run after the call, until its result and its error are surely of no more interest.</summary>
    public ImmutableArray<FlowStep> StepsAfter =>
        _stepsAfter.IsDefault ? _stepsAfter = StepsAfterCall.Walk(Invocation, Member.Graphs, Member.EffectOf) : _stepsAfter;

    /// <summary>What may run after the task that the call is the result of; nothing where it is that of none. Another thread has an error of its own.</summary>
    public ImmutableArray<FlowStep> StepsAfterTask => TaskStart.Find(Invocation, Member.Types) is { } start
        ? StepsAfterCall.Walk(start, Member.Graphs, Member.EffectOf, start)
        : ImmutableArray<FlowStep>.Empty;

    /// <summary>Whether every path from the call that comes to the operation is one on which the call went so.</summary>
    public bool IsReachedOnlyOn(IOperation operation, CallOutcome outcome) => StepsAfter.All(step => step.Operation != operation || step.Outcome == outcome);

    /// <summary>What is known of the flags that the native function receives.</summary>
    public KnownBits Flags => _flags ??= FindFlags();

    /// <summary>The flag bits that are surely set and mean nothing.</summary>
    public uint UndefinedFlags => Function.IndexOf(ParameterRole.LinkPath) < 0 ? 0 : Flags.Set & ~s_definedFlags;

    public override string DisplayName => Declaration.ExportName;

    public override IOperation? Link => FindArgument(ParameterRole.LinkPath)?.Value;

    public override IArgumentOperation? Target => FindArgument(ParameterRole.TargetPath);

    public override bool? IsDirectoryLink => Function.FindFlag(FlagMeaning.Directory) is { } flag ? Flags.AreSet(flag.Value) : null;

    public override SyntaxNode KindPlace => FindArgument(ParameterRole.Flags) is { } flags ? PlaceOf(flags) : Invocation.Syntax;

    /// <summary>The argument that plays a role, given or by default; null in half-typed code.</summary>
    public IArgumentOperation? FindArgument(ParameterRole role) => Values.Arguments.Find(Arguments, Function.IndexOf(role));

    private KnownBits FindFlags() => FindArgument(ParameterRole.Flags) is { } argument
        ? KnownBitsReader.TryRead(argument.Value) ?? Member.FindPassedBits(argument)
        : KnownBits.Unknown;
}

/// <summary>One call of a managed API that creates symbolic links.</summary>
internal sealed class ManagedCall(IInvocationOperation invocation, ManagedApi api, MemberContext member) : LinkCall(invocation, member)
{
    public ManagedApi Api => api;

    private IInvocationOperation Called => (IInvocationOperation)Invocation;

    public IMethodSymbol Method => Called.TargetMethod;

    public override string DisplayName => Method.ContainingType.Name + "." + Method.Name;

    public override IOperation? Link => Method.IsStatic ? FindArgument(api.LinkParameter)?.Value : Called.Instance;

    public override IArgumentOperation? Target => FindArgument(api.TargetParameter);

    /// <summary>The argument that says what the link leads to, given or by default; null where the name of the method or type says it.</summary>
    public IArgumentOperation? Kind => api.KindParameter is { } name ? Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name) : null;

    public override bool? IsDirectoryLink => Kind is { Value: var kind }
        ? (kind.WithoutBuiltInConversions() as IFieldReferenceOperation)?.Field is { ContainingType.TypeKind: TypeKind.Enum, Name: var name }
            ? ManagedApi.IsDirectory(name)
            : null
        : ManagedApi.IsDirectory(Method.Name) ?? ManagedApi.IsDirectory((Method.IsStatic ? Method.ContainingType : Called.Instance?.Type)?.Name ?? "");

    public override SyntaxNode KindPlace => Kind is { } kind ? PlaceOf(kind) : Invocation.Syntax;

    /// <summary>Whether only the result tells a failure.</summary>
    public bool TellsByResult =>
        api.TryPrefix is { } prefix && Method.Name.StartsWith(prefix, StringComparison.Ordinal) && Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    /// <param name="type">The metadata name of the type whose method it calls.</param>
    public static ManagedCall? Read(IOperation operation, string type, MemberContext member) =>
        operation is IInvocationOperation { TargetMethod: var method } invocation
        && ManagedApi.Find(type, method.Name) is { } api
        && (method.IsStatic || invocation.Instance is not null)
            ? new ManagedCall(invocation, api, member)
            : null;

    public IArgumentOperation? FindArgument(string parameter) => Values.Arguments.Find(Arguments, parameter);
}
