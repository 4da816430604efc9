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

    /// <summary>The same where an expression stands, which C# builds of other nodes than the name of a type.</summary>
    public static SyntaxNode CreateExpression(string typeName, SyntaxGenerator generator)
    {
        SyntaxNode? expression = null;
        foreach (string part in Namespace.Split('.').Append(typeName))
        {
            expression = expression is null ? generator.IdentifierName(part) : generator.MemberAccessExpression(expression, part);
        }

        return expression!.WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
