using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>The parts of an import that a diagnostic can point at.</summary>
internal static class DeclarationPlace
{
    public static Location? OfName(NativeDeclaration declaration) => declaration.Method.Locations.FirstOrDefault();

    /// <summary>Null for an attribute that is not there.</summary>
    public static Location? OfAttribute(AttributeData? attribute) =>
        attribute?.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;

    /// <summary>DllImport or LibraryImport; the name, for a Declare.</summary>
    public static Location? OfImport(NativeDeclaration declaration) => OfAttribute(declaration.ImportAttribute) ?? OfName(declaration);
}
