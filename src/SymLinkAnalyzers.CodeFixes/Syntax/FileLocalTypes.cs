using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Types that code of their own file alone can name.</summary>
internal static class FileLocalTypes
{
    /// <summary>Whether the type or one round it is such a type. The generator's half of a type stands in another file.</summary>
    public static bool IsFileLocalOrInFileLocal(this INamedTypeSymbol type) => type.IsFileLocal || type.ContainingType?.IsFileLocalOrInFileLocal() == true;

    /// <summary>Whether code of the file can name the type.</summary>
    public static bool IsNamedIn(this INamedTypeSymbol type, SyntaxTree file) =>
        !type.IsFileLocalOrInFileLocal() || type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == file);
}
