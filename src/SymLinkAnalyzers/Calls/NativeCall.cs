using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of an import, its arguments sorted by what they mean to the native function.</summary>
internal sealed class NativeCall
{
    private readonly Lazy<ImmutableArray<FlowStep>> _stepsAfter;

    public NativeCall(IOperation invocation, NativeDeclaration declaration, MemberContext member)
    {
        Invocation = invocation;
        Arguments = (invocation as IInvocationOperation)?.Arguments ?? ((IFunctionPointerInvocationOperation)invocation).Arguments;
        Declaration = declaration;
        Member = member;
        _stepsAfter = new(() => StepsAfterCall.Walk(this));
    }

    /// <summary>The call of a method or delegate, or through a function pointer.</summary>
    public IOperation Invocation { get; }

    public ImmutableArray<IArgumentOperation> Arguments { get; }

    public NativeDeclaration Declaration { get; }

    /// <summary>The calls round this one.</summary>
    public MemberContext Member { get; }

    public NativeFunction Function => Declaration.Function;

    /// <summary>What may run after the call, until its result and its error are surely of no more interest.</summary>
    public ImmutableArray<FlowStep> StepsAfter => _stepsAfter.Value;

    /// <summary>The argument that plays a role, given or by default; null in half-typed code.</summary>
    public IArgumentOperation? FindArgument(ParameterRole role)
    {
        int ordinal = Function.IndexOf(role);
        foreach (IArgumentOperation argument in Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    public ResultUse ReadResultUse() => ResultUseReader.Read(Invocation, Member);

    /// <summary>What is known of the flags that the native function receives.</summary>
    public KnownBits ReadFlags()
    {
        if (FindArgument(ParameterRole.Flags) is not { } argument)
        {
            return KnownBits.Unknown;
        }

        return KnownBitsReader.TryRead(argument.Value) ?? Member.FindPassedBits(argument);
    }
}

/// <summary>Turns an invocation into a <see cref="NativeCall"/>, when it calls an import of a function of the table.</summary>
internal static class CallReader
{
    /// <summary>Whether it is a call of a method or delegate, or through a function pointer.</summary>
    public static bool IsInvocation(IOperation operation) => operation is IInvocationOperation or IFunctionPointerInvocationOperation;

    public static NativeCall? Read(IOperation invocation, InteropContext session) =>
        session.FindCalled(invocation) is null ? null : session.CallsOf(MemberBody.Of(invocation)).Find(invocation);
}
