using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Declarations;

/// <summary>Tells the types in which nothing can be imported.</summary>
internal static class GenericTypes
{
    public static bool IsGenericOrInGeneric(this INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
            {
                return true;
            }
        }

        return false;
    }
}
