using System.Text.RegularExpressions;

namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>Adds a row for a rule to the page that compares the rules with those of others; its author fills it in.</summary>
internal static partial class ComparisonEdit
{
    public const string Path = "docs/comparison.md";

    public static string Add(string text, NewRule rule)
    {
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. text.Split(lineEnd)];
        int before = lines.FindLastIndex(line => Row().Match(line) is { Success: true } row && string.CompareOrdinal(row.Groups["id"].Value, rule.Id) < 0);
        if (before < 0)
        {
            throw new DocGenException($"{Path}: has no table of the rules as this tool knows it");
        }

        lines.Insert(before + 1, $"| [{rule.Id}](rules/{rule.Id}.md) | | |");
        return string.Join(lineEnd, lines);
    }

    [GeneratedRegex(@"^\| \[(?<id>SLNK\d{4})\]\(rules/")]
    private static partial Regex Row();
}
