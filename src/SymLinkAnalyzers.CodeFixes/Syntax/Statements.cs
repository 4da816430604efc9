using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SymLinkAnalyzers.CodeFixes.Syntax;

/// <summary>Tells whether a statement can have neighbours, or become a block.</summary>
internal static class StatementPlace
{
    /// <summary>
    /// In C#, a statement of a block. In Visual Basic, one that shares its lines with no other: If … Then on one line can
    /// hold neither a block nor a second statement.
    /// </summary>
    public static bool StandsAlone(SyntaxNode statement) =>
        statement.Language == LanguageNames.CSharp
            ? statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            : HasLinesOfItsOwn(statement);

    public static bool HasLinesOfItsOwn(SyntaxNode statement)
    {
        FileLinePositionSpan span = statement.SyntaxTree.GetLineSpan(statement.Span);
        SyntaxToken before = statement.GetFirstToken().GetPreviousToken();
        SyntaxToken after = statement.GetLastToken().GetNextToken();
        return (before.RawKind == 0 || statement.SyntaxTree.GetLineSpan(before.Span).EndLinePosition.Line < span.StartLinePosition.Line)
            && (after.RawKind == 0 || statement.SyntaxTree.GetLineSpan(after.Span).StartLinePosition.Line > span.EndLinePosition.Line);
    }
}

/// <summary>Removes statements, not the comments at them.</summary>
internal static class StatementRemoval
{
    public static void Remove(SyntaxNode statement, DocumentEditor editor)
    {
        if (Layout.HasComment(statement.GetTrailingTrivia()))
        {
            // A comment behind it gets its place.
            editor.ReplaceNode(statement, (current, _) => current.WithTrailingTrivia(current.GetTrailingTrivia().SkipWhile(Layout.IsBlank)));
            editor.RemoveNode(statement, SyntaxRemoveOptions.KeepExteriorTrivia);
            return;
        }

        if (!Layout.HasComment(statement.GetLeadingTrivia()) && !IsParted(statement))
        {
            // What comes next on its line takes its place.
            bool endsLine = statement.GetTrailingTrivia().Any(Layout.IsLineEnd);
            editor.RemoveNode(statement, (endsLine ? SyntaxRemoveOptions.KeepNoTrivia : SyntaxRemoveOptions.KeepLeadingTrivia) | SyntaxRemoveOptions.KeepUnbalancedDirectives);
            return;
        }

        // What comes next has an indentation of its own.
        SyntaxTrivia[] leading = [.. statement.GetLeadingTrivia()];
        int end = leading.Length;
        while (end > 0 && Layout.IsBlank(leading[end - 1]))
        {
            end--;
        }

        editor.ReplaceNode(statement, (current, _) => current.WithLeadingTrivia(leading.Take(end)));
        editor.RemoveNode(statement, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>Whether the blank line above it is the only one between what comes before and what comes next.</summary>
    private static bool IsParted(SyntaxNode statement)
    {
        SyntaxNode part = statement.Parent as GlobalStatementSyntax ?? statement;
        SyntaxNode[] siblings = part is GlobalStatementSyntax || part.Parent is BlockSyntax ? [.. part.Parent!.ChildNodes()] : [];
        int index = Array.IndexOf(siblings, part);
        return index > 0 && index + 1 < siblings.Length && HasBlankLine(part) && !HasBlankLine(siblings[index + 1]);
    }

    private static bool HasBlankLine(SyntaxNode statement) => statement.GetLeadingTrivia().Any(Layout.IsLineEnd);
}
