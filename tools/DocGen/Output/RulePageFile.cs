using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>The page of a rule: its heading, and the table and the picture below it.</summary>
internal sealed class RulePageFile(RuleEntry rule)
    : MarkedFile(PathOf(rule.Id), ("", current => WriteHead(rule, current)), ("picture", _ => [WritePicture(rule)]))
{
    private const string End = "<!-- end generated -->";
    private const string BeginPicture = "<!-- begin generated: picture -->";
    private const string FixRow = "| Code fix | ";

    public static string PathOf(string id) => $"docs/rules/{id}.md";

    public override string Generate(string? current)
    {
        string text = base.Generate(current is null ? null : MakeRoomForPicture(current));
        string heading = $"# {rule.Id}: ";
        int start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0 || text[..start].Trim('\uFEFF').Length > 0)
        {
            throw Fault($"does not begin with '{heading}'");
        }

        start += heading.Length;
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return text[..start] + rule.Title + text[(start + end)..];
    }

    /// <summary>Behind the table, where the page has no marks for it.</summary>
    private static string MakeRoomForPicture(string text)
    {
        int table = text.IndexOf(End, StringComparison.Ordinal);
        if (table < 0 || text.Contains(BeginPicture, StringComparison.Ordinal))
        {
            return text;
        }

        string lineEnd = text.AsSpan(table + End.Length).StartsWith("\r\n") ? "\r\n" : "\n";
        return text.Insert(table + End.Length, lineEnd + lineEnd + BeginPicture + lineEnd + End);
    }

    private static string WritePicture(RuleEntry rule) =>
        $"![{rule.Id} in the example{(rule.HasFix ? ", and the code after the fix" : "")}](../images/{rule.Id}.svg)";

    /// <summary>How the fix is described is the page's own; whether there is one is not.</summary>
    private static IEnumerable<string> WriteHead(RuleEntry rule, IReadOnlyList<string> current)
    {
        string? fix = current.FirstOrDefault(line => line.StartsWith(FixRow, StringComparison.Ordinal) && line.EndsWith(" |", StringComparison.Ordinal))?[FixRow.Length..^2];
        if (fix is null || fix.StartsWith("None", StringComparison.Ordinal) == rule.HasFix)
        {
            fix = rule.HasFix ? "Yes" : "None";
        }

        yield return "| | |";
        yield return "| --- | --- |";
        yield return $"| Category | {rule.Category} |";
        yield return $"| Default severity | {rule.Severity} |";
        yield return $"| Languages | {rule.Languages} |";
        yield return $"{FixRow}{fix} |";
    }
}
