using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Presets;

/// <summary>How severe the rules are in a mode. None reports less than another in a mode further down.</summary>
internal static class Preset
{
    private const string AsItIs = "default";

    /// <summary>
    /// Suggestions by default, because the code works where it was written, but faults that some users will meet: on another
    /// system, on another file system, in a race, or in a report that does not say what went wrong.
    /// </summary>
    private static readonly HashSet<string> s_recommended = ["SLNK1009", "SLNK2007", "SLNK5003", "SLNK5004"];

    /// <summary>A rule that reports more where a severity is set than where none is, with what it is for without one.</summary>
    private static readonly Dictionary<string, string> s_restrained = new() { ["SLNK4008"] = "for WDM drivers" };

    /// <summary>As a config file has it. Every rule has one, so that a severity for all rules or for a category does not undo the mode.</summary>
    public static string FindSeverity(RuleEntry rule, AnalysisMode mode) => mode switch
    {
        AnalysisMode.None => "none",
        AnalysisMode.Recommended when s_recommended.Contains(rule.Id) && IsBelowWarning(rule) => "warning",
        AnalysisMode.All when IsBelowWarning(rule) || s_restrained.ContainsKey(rule.Id) => "warning",
        _ => AsItIs,
    };

    /// <summary>Whether the modes differ in more than that None reports nothing.</summary>
    public static bool Differs(RuleEntry rule) => FindSeverity(rule, AnalysisMode.All) != AsItIs;

    /// <summary>For readers.</summary>
    public static string DescribeSeverity(RuleEntry rule, AnalysisMode mode) => FindSeverity(rule, mode) switch
    {
        "none" => "Disabled",
        "warning" => nameof(DiagnosticSeverity.Warning),
        _ when s_restrained.TryGetValue(rule.Id, out string? reach) => $"{rule.Severity} {reach}",
        _ => rule.Severity,
    };

    private static bool IsBelowWarning(RuleEntry rule) => !rule.IsOn || rule.DefaultSeverity < DiagnosticSeverity.Warning;
}
