using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call of an import, its arguments sorted by what they mean to the native function.</summary>
internal sealed class NativeCall(IInvocationOperation invocation, NativeDeclaration declaration)
{
    public IInvocationOperation Invocation { get; } = invocation;

    public NativeDeclaration Declaration { get; } = declaration;

    public NativeFunction Function => Declaration.Function;

    /// <summary>The argument that plays a role, given or by default; null in half-typed code.</summary>
    public IArgumentOperation? FindArgument(ParameterRole role)
    {
        int ordinal = Function.IndexOf(role);
        foreach (IArgumentOperation argument in Invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    public ResultUse ReadResultUse() => ResultUseReader.Read(Invocation);

    /// <summary>What is known of the flags that the native function receives.</summary>
    public KnownBits ReadFlags() =>
        FindArgument(ParameterRole.Flags) is { } argument ? KnownBitsReader.Read(argument.Value) : KnownBits.Unknown;
}
