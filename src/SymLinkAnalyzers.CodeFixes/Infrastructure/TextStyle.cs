using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>How a file indents and ends its lines.</summary>
/// <param name="UsesTabs">Whether more lines begin with a tab than with a space.</param>
/// <param name="LineEnd">What ends every line, or null where lines end differently.</param>
internal sealed record TextStyle(bool UsesTabs, string? LineEnd)
{
    public static TextStyle Read(SourceText text)
    {
        int tabs = 0;
        int spaces = 0;
        string? lineEnd = null;
        bool isMixed = false;
        foreach (TextLine line in text.Lines)
        {
            if (line.Start < line.End)
            {
                tabs += text[line.Start] == '\t' ? 1 : 0;
                spaces += text[line.Start] == ' ' ? 1 : 0;
            }

            if (line.End < line.EndIncludingLineBreak)
            {
                string end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
                isMixed |= lineEnd is not null && lineEnd != end;
                lineEnd = end;
            }
        }

        return new TextStyle(tabs > spaces, isMixed ? null : lineEnd);
    }

    /// <summary>The text with the line ends of this style; a file that mixes them is left so.</summary>
    public SourceText UnifyLineEnds(SourceText text)
    {
        if (LineEnd is null)
        {
            return text;
        }

        List<TextChange> changes = [];
        foreach (TextLine line in text.Lines)
        {
            var end = TextSpan.FromBounds(line.End, line.EndIncludingLineBreak);
            if (end.Length > 0 && text.ToString(end) != LineEnd)
            {
                changes.Add(new TextChange(end, LineEnd));
            }
        }

        return changes.Count == 0 ? text : text.WithChanges(changes);
    }
}
