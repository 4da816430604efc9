using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>The tables that list all rules.</summary>
internal static class RuleTables
{
    /// <summary>For the README.</summary>
    public static IEnumerable<string> Overview(IEnumerable<RuleEntry> rules) =>
    [
        "| id | title | severity | fix |",
        "| --- | --- | --- | --- |",
        .. rules.Select(rule => $"| [{rule.Id}]({RulePageFile.PathOf(rule.Id)}) | {Cell(rule.Title)} | {rule.Severity} | {(rule.HasFix ? "yes" : "no")} |"),
    ];

    /// <summary>The rows of what the package does besides, in the columns of the overview.</summary>
    public static IEnumerable<string> Others(IEnumerable<OtherEntry> entries) =>
        entries.Select(entry => $"| {string.Join(", ", entry.Ids)} | {Cell(entry.Title)} | {entry.Kind} | {(entry.IsEdit ? "yes" : "no")} |");

    /// <summary>For the list beside the pages, and for the package.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="pages">The way from the list to the pages.</param>
    public static IEnumerable<string> Index(IEnumerable<RuleEntry> rules, string pages) =>
    [
        "| id | title | default severity | fix |",
        "| --- | --- | --- | --- |",
        .. rules.Select(rule => $"| [{rule.Id}]({pages}{rule.Id}.md) | {Cell(rule.Title)} | {rule.Severity} | {(rule.HasFix ? "yes" : "no")} |"),
    ];

    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
}
