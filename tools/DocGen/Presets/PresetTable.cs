using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Presets;

/// <summary>The table of what the modes change.</summary>
internal static class PresetTable
{
    private static readonly AnalysisMode[] s_modes = Enum.GetValues<AnalysisMode>();

    /// <summary>The rules that are as severe in each mode as in the default one, but for None, are one row.</summary>
    public static IEnumerable<string> Write(IEnumerable<RuleEntry> rules) =>
    [
        $"| rule | {string.Join(" | ", s_modes.Select(mode => $"`{mode}`"))} |",
        $"| --- |{string.Concat(s_modes.Select(_ => " --- |"))}",
        .. rules.Where(Preset.Differs)
            .Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {string.Join(" | ", s_modes.Select(mode => Preset.DescribeSeverity(rule, mode)))} |"),
        "| all others | Disabled | Warning | Warning | Warning |",
    ];
}
