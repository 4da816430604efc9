using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>The indentation, the line ends and the comments of code.</summary>
internal static class Layout
{
    /// <summary>The blanks before the node on its line.</summary>
    public static IEnumerable<SyntaxTrivia> IndentationOf(SyntaxNode node) => node.GetLeadingTrivia().Reverse().TakeWhile(IsBlank).Reverse();

    /// <summary>The line ends behind the node, without the comments there.</summary>
    public static IEnumerable<SyntaxTrivia> LineEndsOf(SyntaxNode node) => node.GetTrailingTrivia().Where(IsLineEnd);

    public static bool IsBlank(SyntaxTrivia trivia) => trivia.ToFullString().All(character => character is ' ' or '\t');

    public static bool IsLineEnd(SyntaxTrivia trivia) => trivia.ToFullString() is "\n" or "\r\n";

    public static bool HasComment(IEnumerable<SyntaxTrivia> trivia) => trivia.Any(IsComment);

    /// <summary>The comments and directives within a node, but not those within the part of it that stays.</summary>
    public static IEnumerable<SyntaxTrivia> CommentsIn(SyntaxNode node, SyntaxNode? kept = null) => node.DescendantTrivia().Where(trivia =>
        IsComment(trivia) && node.Span.Contains(trivia.Span) && kept?.Span.Contains(trivia.Span) != true);

    /// <summary>Visual Basic has marks for a line that goes on, and between two statements of one line.</summary>
    private static bool IsComment(SyntaxTrivia trivia) => trivia.ToFullString().Trim() is not ("" or "_" or ":");
}
