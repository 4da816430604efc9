using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds the arguments of a call, in whatever order they are written.</summary>
internal static class Arguments
{
    /// <summary>The argument for the parameter of that number, given or by default; null in half-typed code.</summary>
    public static IArgumentOperation? Find(ImmutableArray<IArgumentOperation> arguments, int ordinal)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The argument that is written for the parameter of that name, or null.</summary>
    public static IArgumentOperation? Find(ImmutableArray<IArgumentOperation> arguments, string name)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && parameter.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The values that a call passes, those of a parameter array one by one.</summary>
    public static IEnumerable<IOperation> Spread(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // A C# 13 parameter that takes a span has a kind of argument that this Roslyn does not name; the elements are its value's children.
            IEnumerable<IOperation> values = argument switch
            {
                { Parameter.IsParams: true, Value: IArrayCreationOperation { Initializer: { } initializer } } => initializer.ElementValues,
                { ArgumentKind: > ArgumentKind.DefaultValue } => argument.Value.ChildOperations,
                _ => [argument.Value],
            };
            foreach (IOperation value in values)
            {
                yield return value;
            }
        }
    }
}
