using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Writes a type's name as the parser reads it where an expression stands: member by member.</summary>
internal static class QualifiedExpression
{
    public static SyntaxNode Create(SyntaxNode typeName, SyntaxGenerator generator)
    {
        SyntaxNode[] parts = [.. typeName.ChildNodes()];

        // C# has other names of two parts, such as global::System; Visual Basic has not.
        bool isQualified = typeName.Language == LanguageNames.CSharp ? typeName is QualifiedNameSyntax : parts.Length == 2;
        return isQualified
            ? typeName.CopyAnnotationsTo(generator.MemberAccessExpression(Create(parts[0], generator), parts[1]))!
            : typeName;
    }
}
