using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Declarations;

/// <summary>
/// Recognises the callable half of a generated binding, as CsWin32 writes it: beside the extern method with pointers, an
/// overload that takes strings, pins them and calls it. Both return the same one-byte struct and name their parameters
/// alike, which nobody writes by hand.
/// </summary>
internal static class GeneratedOverload
{
    /// <summary>Whether looking for the extern method is worth while. Allocates nothing.</summary>
    public static bool MayBe(IMethodSymbol method) =>
        method is { IsStatic: true, IsExtern: false, MethodKind: MethodKind.Ordinary, IsGenericMethod: false }
        && method.Parameters.Length >= NativeTable.ParameterCounts.Fewest
        && method.Parameters.Length <= NativeTable.ParameterCounts.Most
        && method.ReturnType is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None }
        && NativeTable.TryFind(method.Name, out _);

    public static IMethodSymbol? FindImport(IMethodSymbol method)
    {
        foreach (ISymbol member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol { IsStatic: true } other
                && (other.IsExtern || other.IsPartialDefinition)
                && SymbolEqualityComparer.Default.Equals(other.ReturnType, method.ReturnType)
                && HasSameParameterNames(other, method))
            {
                return other;
            }
        }

        return null;
    }

    private static bool HasSameParameterNames(IMethodSymbol left, IMethodSymbol right)
    {
        if (left.Parameters.Length != right.Parameters.Length)
        {
            return false;
        }

        for (int index = 0; index < left.Parameters.Length; index++)
        {
            if (left.Parameters[index].Name != right.Parameters[index].Name)
            {
                return false;
            }
        }

        return true;
    }
}
