using System.Text.RegularExpressions;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>
/// The list of the rules that no release has yet. What a release has is never written again: where a rule no longer is as
/// it was released, the build asks for a row under "Changed Rules" or "Removed Rules".
/// </summary>
/// <param name="rules">All rules.</param>
/// <param name="released">The list of the rules that a release has.</param>
internal sealed partial class ReleaseNotesFile(IEnumerable<RuleEntry> rules, string released)
    : GeneratedFile("src/SymLinkAnalyzers/AnalyzerReleases.Unshipped.md")
{
    public const string Released = "src/SymLinkAnalyzers/AnalyzerReleases.Shipped.md";

    private const string Heading = "### New Rules";

    public override string Generate(string? current)
    {
        string text = current ?? throw Fault("does not exist");
        HashSet<string> known = [.. Row().Matches(released).Select(match => match.Groups["id"].Value)];
        string[] rows = [.. rules.Where(rule => !known.Contains(rule.Id)).Select(rule => $"{rule.Id} | {rule.Category} | {rule.Severity} | {rule.ClassName}")];

        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. text.Split(lineEnd)];
        int heading = lines.IndexOf(Heading);
        if (heading < 0)
        {
            return rows.Length == 0 ? text : text.TrimEnd('\r', '\n') + lineEnd + lineEnd + string.Join(lineEnd, WriteTable(rows)) + lineEnd;
        }

        int start = lines.FindIndex(heading, line => line.StartsWith("----", StringComparison.Ordinal)) + 1;
        if (start == 0)
        {
            throw Fault($"has no table under '{Heading}'");
        }

        int end = start;
        while (end < lines.Count && lines[end].Length > 0)
        {
            end++;
        }

        lines.RemoveRange(start, end - start);
        lines.InsertRange(start, rows);
        return string.Join(lineEnd, lines);
    }

    private static IEnumerable<string> WriteTable(string[] rows) =>
        [Heading, "", "Rule ID | Category | Severity | Notes", "--------|----------|----------|-------", .. rows];

    [GeneratedRegex(@"^(?<id>SLNK\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
