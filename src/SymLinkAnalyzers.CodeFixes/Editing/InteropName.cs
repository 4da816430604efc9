using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace SymLinkAnalyzers.CodeFixes.Editing;

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
