using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Looks enum members up by their value.</summary>
internal static class EnumMembers
{
    public static IFieldSymbol? FindByValue(INamedTypeSymbol enumType, uint value)
    {
        foreach (ISymbol member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && IsValue(field.ConstantValue, value))
            {
                return field;
            }
        }

        return null;
    }

    public static bool IsValue(object? constant, uint value) => constant switch
    {
        byte number => number == value,
        sbyte number => number == value,
        short number => number == value,
        ushort number => number == value,
        int number => number == value,
        uint number => number == value,
        long number => number == value,
        ulong number => number == value,
        _ => false,
    };
}
