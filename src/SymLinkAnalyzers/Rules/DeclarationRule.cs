using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Rules;

/// <summary>A rule that judges imports. It holds no state: one instance serves all compilations at once.</summary>
internal abstract class DeclarationRule(DiagnosticDescriptor descriptor) : IRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    /// <summary>Whether the rule is about the name that is imported, which is written at another place than the signature of a delegate.</summary>
    public virtual bool JudgesLookup => false;

    /// <summary>Whether the rule is about the functions of which only the result is judged, and about no others.</summary>
    public virtual bool JudgesResultOnly => false;

    /// <param name="declaration">The import to judge; it lies in source.</param>
    /// <param name="context">The compilation, and what was read of its imports.</param>
    public abstract void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report);
}

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
