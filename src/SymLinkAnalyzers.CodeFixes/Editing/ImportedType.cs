using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Writes the name of a type so that a using or Imports for it is added, and the name shortened, where that is unambiguous.</summary>
internal static class ImportedType
{
    public static SyntaxNode Create(ITypeSymbol type, SyntaxGenerator generator) =>
        generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);

    /// <summary>A member of the type, as an expression.</summary>
    public static SyntaxNode CreateMember(ITypeSymbol type, string member, SyntaxGenerator generator) =>
        generator.MemberAccessExpression(QualifiedExpression.Create(Create(type, generator), generator), member);
}
