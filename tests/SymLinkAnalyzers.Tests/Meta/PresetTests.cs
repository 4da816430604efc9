using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Rules.Kernel;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>The global configs that SymLinkAnalysisMode chooses from, as the compiler reads them.</summary>
public sealed class PresetTests
{
    private static readonly string[] s_modes = ["None", "Default", "Recommended", "All"];

    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    public static TheoryData<string> Presets => ["None", "Recommended", "All"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_mode_reports_a_rule_less_than_the_one_before_it(string id)
    {
        int[] severities = [.. s_modes.Select(mode => Rank(FindSeverity(mode, id)))];
        Assert.Equal(severities.Order(), severities);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void None_has_no_rule_and_All_has_each_at_least_as_a_warning(string id)
    {
        Assert.Equal(ReportDiagnostic.Suppress, FindSeverity("None", id));
        Assert.InRange(Rank(FindSeverity("All", id)), Rank(ReportDiagnostic.Warn), Rank(ReportDiagnostic.Error));
    }

    /// <summary>A rule that is named is not reached by a severity for all rules or for a category.</summary>
    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_names_every_rule(string mode) =>
        Assert.Equal(RuleDescriptors.All.Select(rule => rule.Id), Read(mode).TreeOptions.Keys.Select(id => id.ToUpperInvariant()).Order(StringComparer.Ordinal));

    /// <summary>Where its severity is set, it reports for drivers of all kinds.</summary>
    [Theory]
    [InlineData("Recommended", ReportDiagnostic.Default)]
    [InlineData("All", ReportDiagnostic.Warn)]
    public void The_device_interface_is_advised_to_all_drivers_in_the_mode_All_alone(string mode, ReportDiagnostic severity) =>
        Assert.Equal(severity, Read(mode).TreeOptions[DeviceInterfaceRule.Rule.Id]);

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_knows_rules_and_nothing_else(string mode)
    {
        AnalyzerConfigOptionsResult options = Read(mode);
        Assert.Empty(options.AnalyzerOptions);
        Assert.Empty(options.Diagnostics);
        Assert.Empty(options.TreeOptions.Keys.Except(RuleDescriptors.All.Select(rule => rule.Id), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_is_weaker_than_any_global_config_of_the_user(string mode)
    {
        // No other name and no level: that is as weak as a user can write it.
        var user = AnalyzerConfig.Parse(SourceText.From("is_global = true\ndotnet_diagnostic.SLNK5001.severity = error\n"), "/project/team.config");
        AnalyzerConfigOptionsResult options = AnalyzerConfigSet.Create(ImmutableArray.Create(ParsePreset(mode), user), out ImmutableArray<Diagnostic> clashes).GlobalConfigOptions;
        Assert.Empty(clashes);
        Assert.Equal(ReportDiagnostic.Error, options.TreeOptions["SLNK5001"]);
    }

    private static ReportDiagnostic FindSeverity(string mode, string id)
    {
        DiagnosticDescriptor rule = RuleDescriptors.Get(id);
        ReportDiagnostic unset = (rule.IsEnabledByDefault, rule.DefaultSeverity) switch
        {
            (false, _) => ReportDiagnostic.Suppress,
            (_, DiagnosticSeverity.Error) => ReportDiagnostic.Error,
            (_, DiagnosticSeverity.Warning) => ReportDiagnostic.Warn,
            (_, DiagnosticSeverity.Info) => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        };
        ReportDiagnostic set = mode == "Default" ? ReportDiagnostic.Default : Read(mode).TreeOptions[id];
        return set == ReportDiagnostic.Default ? unset : set;
    }

    private static AnalyzerConfigOptionsResult Read(string mode) => AnalyzerConfigSet.Create(ImmutableArray.Create(ParsePreset(mode))).GlobalConfigOptions;

    private static AnalyzerConfig ParsePreset(string mode)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "presets", mode + ".globalconfig");
        return AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path);
    }

    private static int Rank(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => 0,
        ReportDiagnostic.Hidden => 1,
        ReportDiagnostic.Info => 2,
        ReportDiagnostic.Warn => 3,
        ReportDiagnostic.Error => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
