using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Presets;

/// <summary>How severe the rules are in a mode. None reports less than another in a mode further down.</summary>
internal static class Preset
{
    /// <summary>
    /// Advice by default, because the code works where it was written, but faults that somebody will meet: on another
    /// system, on another file system, in a race, or in a report that does not say what went wrong.
    /// </summary>
    private static readonly HashSet<string> s_recommended = ["SLNK1009", "SLNK2007", "SLNK5003", "SLNK5004"];

    /// <summary>As a config file has it, or null where the rule is as it is without one.</summary>
    public static string? FindSeverity(RuleEntry rule, AnalysisMode mode) => mode switch
    {
        AnalysisMode.None => "none",
        AnalysisMode.Recommended when s_recommended.Contains(rule.Id) && IsBelowWarning(rule) => "warning",
        AnalysisMode.All when IsBelowWarning(rule) => "warning",
        _ => null,
    };

    /// <summary>For readers.</summary>
    public static string DescribeSeverity(RuleEntry rule, AnalysisMode mode) => FindSeverity(rule, mode) switch
    {
        "none" => "Disabled",
        "warning" => nameof(DiagnosticSeverity.Warning),
        _ => rule.Severity,
    };

    private static bool IsBelowWarning(RuleEntry rule) => !rule.IsOn || rule.DefaultSeverity < DiagnosticSeverity.Warning;
}
