namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>Which lines two texts do not share.</summary>
/// <param name="before">The lines of the one.</param>
/// <param name="after">The lines of the other.</param>
internal sealed class LineDifference
{
    private LineDifference(bool[] removed, bool[] added)
    {
        Removed = removed;
        Added = added;
    }

    /// <summary>For each line before, whether it is not there after.</summary>
    public bool[] Removed { get; }

    /// <summary>For each line after, whether it was not there before.</summary>
    public bool[] Added { get; }

    public static LineDifference Between(string[] before, string[] after)
    {
        // The longest sequence that the rest of both has in common, from each pair of lines on.
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int first = before.Length - 1; first >= 0; first--)
        {
            for (int second = after.Length - 1; second >= 0; second--)
            {
                common[first, second] = before[first] == after[second]
                    ? common[first + 1, second + 1] + 1
                    : Math.Max(common[first + 1, second], common[first, second + 1]);
            }
        }

        bool[] removed = new bool[before.Length];
        bool[] added = new bool[after.Length];
        for (int first = 0, second = 0; first < before.Length || second < after.Length;)
        {
            if (first < before.Length && second < after.Length && before[first] == after[second])
            {
                first++;
                second++;
            }
            else if (second == after.Length || (first < before.Length && common[first + 1, second] >= common[first, second + 1]))
            {
                removed[first++] = true;
            }
            else
            {
                added[second++] = true;
            }
        }

        return new LineDifference(removed, added);
    }
}
