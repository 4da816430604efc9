using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Tells where an import can be a LibraryImport, whose other half a generator writes.</summary>
internal static class LibraryImportForm
{
    public const string Attribute = "LibraryImportAttribute";

    /// <summary>Whether it can in a file of the place's project, and in all other projects that compile the same file.</summary>
    /// <param name="type">The type that it is to stand in; null for a new one.</param>
    /// <param name="document">The file.</param>
    /// <param name="context">The place.</param>
    public static async Task<bool> IsPossibleAsync(INamedTypeSymbol? type, Document document, FixContext context) =>
        type?.IsFileLocalOrInFileLocal() != true
        && document.GetLinkedDocumentIds().Append(document.Id).All(id => HasPartialMethods(context.Solution.GetProject(id.ProjectId)))
        && await context.FindTypeEverywhereAsync($"{InteropName.Namespace}.{Attribute}", document: document).ConfigureAwait(false) is not null;

    /// <summary>Those that return something, which are new in C# 9.</summary>
    private static bool HasPartialMethods(Project? project) => project?.ParseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
}

/// <summary>Types that code of their own file alone can name.</summary>
internal static class FileLocalTypes
{
    /// <summary>Whether the type or one round it is such a type. The generator's half of a type stands in another file.</summary>
    public static bool IsFileLocalOrInFileLocal(this INamedTypeSymbol type) => type.IsFileLocal || type.ContainingType?.IsFileLocalOrInFileLocal() == true;

    /// <summary>Whether code of the file can name the type.</summary>
    public static bool IsNamedIn(this INamedTypeSymbol type, SyntaxTree file) =>
        !type.IsFileLocalOrInFileLocal() || type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == file);
}
