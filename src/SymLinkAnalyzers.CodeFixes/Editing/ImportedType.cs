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

    /// <summary>The same, where a member of the type is accessed: there the name is an expression.</summary>
    public static SyntaxNode CreateExpression(ITypeSymbol type, SyntaxGenerator generator) =>
        ToExpression(generator.TypeExpression(type), generator).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);

    /// <summary>As a type, the name would be shortened to one that a local or parameter has too.</summary>
    private static SyntaxNode ToExpression(SyntaxNode name, SyntaxGenerator generator)
    {
        // A name in Visual Basic has a left and a right side where it is qualified, and no node within it otherwise.
        SyntaxNode[] sides = [.. name.ChildNodes()];
        return name is QualifiedNameSyntax || (name.Language == LanguageNames.VisualBasic && sides.Length == 2)
            ? name.CopyAnnotationsTo(generator.MemberAccessExpression(ToExpression(sides[0], generator), sides[1]))!
            : name;
    }
}
