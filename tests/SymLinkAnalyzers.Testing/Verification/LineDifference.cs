using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The difference of two texts by lines, for a failure's message.</summary>
internal static class LineDifference
{
    /// <summary>Lines of <paramref name="expected"/> alone start with '-', of <paramref name="actual"/> alone with '+'.</summary>
    public static string Describe(string expected, string actual)
    {
        var before = SplitLines(expected);
        var after = SplitLines(actual);
        var common = LongestCommonSuffixes(before, after);
        var result = new StringBuilder();

        int i = 0, j = 0;
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                result.Append("  ").Append(Visible(before[i++], false)).Append('\n');
                j++;
            }
            else if (j == after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                result.Append("- ").Append(Visible(before[i++], true)).Append('\n');
            }
            else
            {
                result.Append("+ ").Append(Visible(after[j++], true)).Append('\n');
            }
        }

        return result.ToString();
    }

    /// <summary>[i, j] is the length of the longest common subsequence of the lines from i and j on.</summary>
    private static int[,] LongestCommonSuffixes(List<string> before, List<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    /// <summary>The lines with their line ends, which may be what differs.</summary>
    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static string Visible(string line, bool showLineEnd)
        => showLineEnd
            ? line.Replace("\r", "<CR>").Replace("\n", "<LF>")
            : line.TrimEnd('\r', '\n');
}
