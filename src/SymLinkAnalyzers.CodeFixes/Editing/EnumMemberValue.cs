using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Reads and writes the value of an enum member's declaration, in C# and Visual Basic alike.</summary>
internal static class EnumMemberValue
{
    /// <summary>Whether the member says its value itself.</summary>
    public static bool IsWritten(SyntaxNode member) => FindValue(member) is not null;

    public static SyntaxNode Set(SyntaxNode member, object value, SyntaxGenerator generator)
    {
        SyntaxNode literal = generator.LiteralExpression(value);
        if (FindValue(member) is { } written)
        {
            return member.ReplaceNode(written, literal.WithTriviaFrom(written));
        }

        if (member is EnumMemberDeclarationSyntax declaration)
        {
            EqualsValueClauseSyntax equals = SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                (ExpressionSyntax)literal);
            return declaration
                .WithIdentifier(declaration.Identifier.WithTrailingTrivia())
                .WithEqualsValue(equals.WithTrailingTrivia(declaration.GetTrailingTrivia()));
        }

        return generator.EnumMember(generator.GetName(member), literal).WithTriviaFrom(member);
    }

    private static SyntaxNode? FindValue(SyntaxNode member) =>
        member.ChildNodes().LastOrDefault() is { } last && last.GetFirstToken().Text == "=" ? last.ChildNodes().LastOrDefault() : null;
}
