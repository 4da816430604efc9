using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Removes statements, not the comments at them.</summary>
internal static class StatementRemoval
{
    public static void Remove(SyntaxNode statement, DocumentEditor editor)
    {
        if (HasComment(statement.GetTrailingTrivia()))
        {
            // A comment behind it gets its place.
            editor.ReplaceNode(statement, (current, _) => current.WithTrailingTrivia(current.GetTrailingTrivia().SkipWhile(IsBlank)));
            editor.RemoveNode(statement, SyntaxRemoveOptions.KeepExteriorTrivia);
            return;
        }

        if (!HasComment(statement.GetLeadingTrivia()))
        {
            editor.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
            return;
        }

        // What comes next has an indentation of its own.
        SyntaxTrivia[] leading = [.. statement.GetLeadingTrivia()];
        int end = leading.Length;
        while (end > 0 && IsBlank(leading[end - 1]))
        {
            end--;
        }

        editor.ReplaceNode(statement, (current, _) => current.WithLeadingTrivia(leading.Take(end)));
        editor.RemoveNode(statement, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static bool IsBlank(SyntaxTrivia piece) => piece.ToFullString().All(character => character is ' ' or '\t');

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(piece => !string.IsNullOrWhiteSpace(piece.ToFullString()));
}
