using System.Text.RegularExpressions;

namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>Adds a rule to the rules that the changelog lists as not yet released.</summary>
internal static partial class ChangelogEdit
{
    public const string Path = "CHANGELOG.md";

    public static string Add(string text, NewRule rule)
    {
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. text.Split(lineEnd)];
        int start = lines.FindIndex(line => line.StartsWith("## [Unreleased]", StringComparison.Ordinal));
        int end = start < 0 ? -1 : lines.FindIndex(start + 1, line => line.StartsWith("## ", StringComparison.Ordinal));
        end = end < 0 ? lines.Count : end;

        int place = -1;
        for (int index = Math.Max(start, 0); index < end; index++)
        {
            Match row = Row().Match(lines[index]);
            if (row.Success && (place < 0 || string.CompareOrdinal(row.Groups["id"].Value, rule.Id) < 0))
            {
                place = string.CompareOrdinal(row.Groups["id"].Value, rule.Id) < 0 ? index + 1 : index;
            }
        }

        if (start < 0 || place < 0)
        {
            throw new DocGenException($"{Path}: lists no rules under '## [Unreleased]'; write the rule there, and start it again");
        }

        lines.Insert(place, $"  - {rule.Id}: {rule.Title}");
        return string.Join(lineEnd, lines);
    }

    [GeneratedRegex(@"^  - (?<id>SLNK\d{4}): ")]
    private static partial Regex Row();
}
