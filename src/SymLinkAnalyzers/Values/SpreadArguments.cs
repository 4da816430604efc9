using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>The values that a call passes, those of a parameter array one by one.</summary>
internal static class SpreadArguments
{
    public static IEnumerable<IOperation> Of(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // A C# 13 parameter that takes a span has a kind of argument that this Roslyn does not name; the elements are its value's children.
            IEnumerable<IOperation> values = argument switch
            {
                { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } } => initializer.ElementValues,
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
