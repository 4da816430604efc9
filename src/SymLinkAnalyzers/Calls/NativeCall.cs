using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of an import, its arguments sorted by what they mean to the native function.</summary>
internal sealed class NativeCall(IOperation invocation, NativeDeclaration declaration, MemberContext member)
{
    private ImmutableArray<FlowStep> _stepsAfter;
    private ResultUse? _resultUse;
    private KnownBits? _flags;

    /// <summary>The call of a method or delegate, or through a function pointer.</summary>
    public IOperation Invocation => invocation;

    public ImmutableArray<IArgumentOperation> Arguments { get; } =
        (invocation as IInvocationOperation)?.Arguments ?? ((IFunctionPointerInvocationOperation)invocation).Arguments;

    public NativeDeclaration Declaration => declaration;

    /// <summary>The member that the call stands in.</summary>
    public MemberContext Member => member;

    public NativeFunction Function => declaration.Function;

    /// <summary>What may run after the call, until its result and its error are surely of no more interest.</summary>
    public ImmutableArray<FlowStep> StepsAfter =>
        _stepsAfter.IsDefault ? _stepsAfter = StepsAfterCall.Walk(invocation, member.Graphs, member.EffectOf) : _stepsAfter;

    /// <summary>What becomes of the result.</summary>
    public ResultUse ResultUse => _resultUse ??= ResultUseReader.Read(invocation, member);

    /// <summary>What is known of the flags that the native function receives.</summary>
    public KnownBits Flags => _flags ??= FindFlags();

    /// <summary>The argument that plays a role, given or by default; null in half-typed code.</summary>
    public IArgumentOperation? FindArgument(ParameterRole role) => Values.Arguments.Find(Arguments, Function.IndexOf(role));

    /// <summary>Where a wrong argument is shown: at its expression, or at the call where it is a default that nobody wrote.</summary>
    public SyntaxNode PlaceOf(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : invocation.Syntax;

    private KnownBits FindFlags() => FindArgument(ParameterRole.Flags) is { } argument
        ? KnownBitsReader.TryRead(argument.Value) ?? member.FindPassedBits(argument)
        : KnownBits.Unknown;
}
