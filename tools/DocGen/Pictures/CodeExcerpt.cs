using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>The part of a document that a picture shows: the members in which there is something to see.</summary>
internal static class CodeExcerpt
{
    /// <param name="document">The document.</param>
    /// <param name="changed">For each of its lines, whether the other side does not have it.</param>
    /// <param name="touched">The lines, from 0, in whose members there is something to see.</param>
    public static async Task<ImmutableArray<ShownLine>> TakeAsync(TextDocument document, bool[] changed, IEnumerable<int> touched)
    {
        SourceText text = await document.GetTextAsync();
        CodeStyle[] styles = await CodeColouring.ColourAsync(document);
        SyntaxNode? root = document is Document code ? await code.GetSyntaxRootAsync() : null;
        SortedSet<int> numbers = [];
        foreach (int line in touched)
        {
            (int first, int last) = FindMember(root, text, line);
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        // That of the members: an added using would leave all others where they are.
        int indentation = numbers.Select(number => text.Lines[number].ToString())
            .Where(line => line.Trim().Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal))
            .Select(Indentation)
            .DefaultIfEmpty()
            .Min();
        return
        [
            .. from number in numbers
               let line = text.Lines[number]
               let start = line.Start + Math.Min(indentation, Indentation(line.ToString()))
               select new ShownLine(number + 1, text.ToString(TextSpan.FromBounds(start, line.End)), [.. styles[start..line.End]]) { IsChanged = changed[number] },
        ];
    }

    /// <summary>The lines of the innermost member that has this one; the line itself where that is a type, or none.</summary>
    private static (int First, int Last) FindMember(SyntaxNode? root, SourceText text, int number)
    {
        TextLine line = text.Lines[number];
        int start = line.Start + Indentation(line.ToString());
        if (root is null || start >= line.End || root.FindToken(start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>(IsShownWhole) is not { } member)
        {
            return root is null ? (0, text.Lines.Count(line => line.Span.Length > 0) - 1) : (number, number);
        }

        LinePositionSpan lines = text.Lines.GetLinePositionSpan(member.Span);
        return (lines.Start.Line, lines.End.Line);
    }

    private static bool IsShownWhole(MemberDeclarationSyntax member) =>
        member is not (EnumMemberDeclarationSyntax or TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax);

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;
}
