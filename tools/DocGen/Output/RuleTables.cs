using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>The tables that list all rules.</summary>
internal static class RuleTables
{
    /// <summary>For the README.</summary>
    public static IEnumerable<string> Overview(IEnumerable<RuleEntry> rules) =>
    [
        "| id | title | default severity | page |",
        "| --- | --- | --- | --- |",
        .. rules.Select(rule => $"| {rule.Id} | {Cell(rule.Title)} | {rule.Severity} | [{rule.Id}]({RulePageFile.PathOf(rule.Id)}) |"),
    ];

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
