namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>Cuts a line that is too long for the picture, as an editor does that wraps lines: behind a space, or where there is no more room.</summary>
internal static class LineWrap
{
    /// <param name="text">The line.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="indentation">In how many columns the following pieces begin.</param>
    /// <param name="alsoBehind">What it may be cut behind as well.</param>
    /// <returns>Where each piece starts and ends.</returns>
    public static IEnumerable<(int Start, int End)> Cut(string text, int columns, int indentation, char alsoBehind = ' ')
    {
        int start = 0;
        for (int room = columns; text.Length - start > room; room = columns - indentation)
        {
            int end = FindBreak(text, start, start + room, alsoBehind);
            yield return (start, end);
            start = end;
        }

        yield return (start, text.Length);
    }

    private static int FindBreak(string text, int start, int limit, char alsoBehind)
    {
        int indented = start;
        while (indented < limit && text[indented] == ' ')
        {
            indented++;
        }

        for (int end = limit; end > indented + 1; end--)
        {
            if (text[end - 1] == ' ' || text[end - 1] == alsoBehind)
            {
                return end;
            }
        }

        return limit;
    }
}
