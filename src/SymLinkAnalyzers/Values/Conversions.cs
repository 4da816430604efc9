using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Leaves out the conversions and parentheses between a value and what makes it, or what takes it.</summary>
internal static class Conversions
{
    /// <summary>What makes the value, through all conversions, user-defined operators included.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        IOperation value = operation;
        while (OperandOf(value) is { } operand)
        {
            value = operand;
        }

        return value;
    }

    /// <summary>The same, as long as the value stays the same: a user-defined operator may change it.</summary>
    public static IOperation WithoutBuiltInConversions(this IOperation operation)
    {
        IOperation value = operation;
        while (value is not IConversionOperation { OperatorMethod: not null } && OperandOf(value) is { } operand)
        {
            value = operand;
        }

        return value;
    }

    /// <summary>The value as it is taken by what stands round it: the outermost of its conversions and parentheses.</summary>
    public static IOperation WithConversions(this IOperation operation)
    {
        IOperation value = operation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    private static IOperation? OperandOf(IOperation value) => (value as IConversionOperation)?.Operand ?? (value as IParenthesizedOperation)?.Operand;
}
