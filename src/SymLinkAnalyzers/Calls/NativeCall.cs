using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of an import, its arguments sorted by what they mean to the native function.</summary>
internal sealed class NativeCall(IOperation invocation, NativeDeclaration declaration, MemberContext member) : LinkCall(invocation, member)
{
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

    /// <summary>What is known of the flags that the native function receives.</summary>
    public KnownBits Flags => _flags ??= FindFlags();

    public override string DisplayName => Declaration.ExportName;

    public override IOperation? Link => FindArgument(ParameterRole.LinkPath)?.Value;

    public override IArgumentOperation? Target => FindArgument(ParameterRole.TargetPath);

    public override bool? IsDirectoryLink => Function.FindFlag(FlagMeaning.Directory) is not { } flag ? null
        : Flags.AreSurelySet(flag.Value) ? true
        : Flags.AreSurelyClear(flag.Value) ? false
        : null;

    public override SyntaxNode KindPlace => FindArgument(ParameterRole.Flags) is { } flags ? PlaceOf(flags) : Invocation.Syntax;

    /// <summary>The argument that plays a role, given or by default; null in half-typed code.</summary>
    public IArgumentOperation? FindArgument(ParameterRole role) => Values.Arguments.Find(Arguments, Function.IndexOf(role));

    private KnownBits FindFlags() => FindArgument(ParameterRole.Flags) is { } argument
        ? KnownBitsReader.TryRead(argument.Value) ?? Member.FindPassedBits(argument)
        : KnownBits.Unknown;
}
