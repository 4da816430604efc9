using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Writes the name of a type so that a using or Imports for it is added, and the name shortened, where that is unambiguous.</summary>
internal static class ImportedType
{
    public static SyntaxNode Create(ITypeSymbol type, SyntaxGenerator generator) =>
        generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);

    /// <summary>A member of the type, as an expression.</summary>
    public static SyntaxNode CreateMember(ITypeSymbol type, string member, SyntaxGenerator generator) =>
        generator.MemberAccessExpression(QualifiedExpression.Create(Create(type, generator), generator), member);
}

/// <summary>
/// Writes the name of a type of System.Runtime.InteropServices in an import: short where the file imports the namespace,
/// in full where its author writes DllImport in full too.
/// </summary>
internal static class InteropName
{
    public const string Namespace = "System.Runtime.InteropServices";

    public static SyntaxNode Create(string typeName, Compilation compilation, SyntaxGenerator generator) =>
        compilation.GetTypeByMetadataName($"{Namespace}.{typeName}") is { } type
            ? generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation)
            : generator.DottedName($"{Namespace}.{typeName}");

    /// <summary>A member of such a type, as an expression.</summary>
    public static SyntaxNode CreateMember(string typeName, string member, Compilation compilation, SyntaxGenerator generator) =>
        generator.MemberAccessExpression(QualifiedExpression.Create(Create(typeName, compilation, generator), generator), member);
}

/// <summary>Writes a type's name as the parser reads it where an expression stands: member by member.</summary>
internal static class QualifiedExpression
{
    public static SyntaxNode Create(SyntaxNode typeName, SyntaxGenerator generator) => LanguageSyntax.ReceiverOf(typeName) is { } outer
        ? typeName.CopyAnnotationsTo(generator.MemberAccessExpression(Create(outer, generator), LanguageSyntax.NameOf(typeName)))!
        : typeName;
}
