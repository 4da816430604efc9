using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of an import, its arguments sorted by what they mean to the native function.</summary>
internal sealed class NativeCall
{
    private readonly Lazy<ImmutableArray<FlowStep>> _stepsAfter;
    private readonly Lazy<ResultUse> _resultUse;
    private readonly Lazy<KnownBits> _flags;

    public NativeCall(IOperation invocation, NativeDeclaration declaration, MemberContext member)
    {
        Invocation = invocation;
        Arguments = (invocation as IInvocationOperation)?.Arguments ?? ((IFunctionPointerInvocationOperation)invocation).Arguments;
        Declaration = declaration;
        Member = member;
        _stepsAfter = new(() => StepsAfterCall.Walk(invocation, member.Graphs, operation => ErrorEffects.Of(operation, member.Interop)));
        _resultUse = new(() => ResultUseReader.Read(invocation, member));
        _flags = new(FindFlags);
    }

    /// <summary>The call of a method or delegate, or through a function pointer.</summary>
    public IOperation Invocation { get; }

    public ImmutableArray<IArgumentOperation> Arguments { get; }

    public NativeDeclaration Declaration { get; }

    /// <summary>The member that the call stands in.</summary>
    public MemberContext Member { get; }

    public NativeFunction Function => Declaration.Function;

    /// <summary>What may run after the call, until its result and its error are surely of no more interest.</summary>
    public ImmutableArray<FlowStep> StepsAfter => _stepsAfter.Value;

    /// <summary>What becomes of the result.</summary>
    public ResultUse ResultUse => _resultUse.Value;

    /// <summary>What is known of the flags that the native function receives.</summary>
    public KnownBits Flags => _flags.Value;

    /// <summary>The argument that plays a role, given or by default; null in half-typed code.</summary>
    public IArgumentOperation? FindArgument(ParameterRole role) => Values.Arguments.Find(Arguments, Function.IndexOf(role));

    /// <summary>Where a wrong argument is shown: at its expression, or at the call where it is a default that nobody wrote.</summary>
    public SyntaxNode PlaceOf(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : Invocation.Syntax;

    private KnownBits FindFlags() => FindArgument(ParameterRole.Flags) is { } argument
        ? KnownBitsReader.TryRead(argument.Value) ?? Member.FindPassedBits(argument)
        : KnownBits.Unknown;
}
