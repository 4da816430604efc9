using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Editing;

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
