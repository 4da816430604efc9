using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Looks enum members up by their value.</summary>
internal static class EnumMembers
{
    public static IFieldSymbol? FindByValue(INamedTypeSymbol enumType, uint value)
    {
        foreach (ISymbol member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && IntegerConstant.Is(field.ConstantValue, value))
            {
                return field;
            }
        }

        return null;
    }
}
