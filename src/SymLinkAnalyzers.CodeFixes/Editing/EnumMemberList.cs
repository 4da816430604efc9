using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>
/// Appends to the members of a C# enum, laid out as the last of them: the generator would put the comma behind that one's
/// comment, and drop a comma after the last member.
/// </summary>
internal static class EnumMemberList
{
    public static EnumDeclarationSyntax Append(EnumDeclarationSyntax declaration, EnumMemberDeclarationSyntax added)
    {
        EnumMemberDeclarationSyntax last = declaration.Members[declaration.Members.Count - 1];
        bool endsInComma = declaration.Members.SeparatorCount == declaration.Members.Count;
        SyntaxTriviaList afterLast = endsInComma ? declaration.Members.GetSeparator(declaration.Members.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        SyntaxTriviaList afterAdded = SyntaxFactory.TriviaList(afterLast.Reverse().Take(1).Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        added = added.WithLeadingTrivia(last.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        IEnumerable<SyntaxNodeOrToken> members = declaration.Members.GetWithSeparators();
        return declaration.WithMembers(SyntaxFactory.SeparatedList<EnumMemberDeclarationSyntax>(endsInComma
            ? members.Append(added.WithTrailingTrivia()).Append(comma.WithTrailingTrivia(afterAdded))
            : members.Take(declaration.Members.GetWithSeparators().Count - 1).Append(last.WithTrailingTrivia()).Append(comma.WithTrailingTrivia(afterLast)).Append(added.WithTrailingTrivia(afterAdded))));
    }
}
