using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>The parts of an import that a diagnostic can point at.</summary>
internal static class DeclarationPlace
{
    /// <summary>The cast, for a function pointer.</summary>
    public static Location? OfName(NativeDeclaration declaration) => declaration.Form switch
    {
        ImportForm.Delegate => declaration.Method.ContainingType.Locations.FirstOrDefault(),
        ImportForm.FunctionPointer => declaration.Binding?.Operation.Syntax.GetLocation(),
        _ => declaration.Method.Locations.FirstOrDefault(),
    };

    /// <summary>Null for an attribute that is not there.</summary>
    public static Location? OfAttribute(AttributeData? attribute) =>
        attribute?.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;

    /// <summary>DllImport, LibraryImport or UnmanagedFunctionPointer; the name, where there is none.</summary>
    public static Location? OfImport(NativeDeclaration declaration) => OfAttribute(declaration.ImportAttribute) ?? OfName(declaration);
}
