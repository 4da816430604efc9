using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Presets;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Tests;

public sealed class PresetTests
{
    private static readonly RuleEntry[] s_rules =
    [
        SomeRule.With("SLNK1001"),
        SomeRule.With("SLNK1009", "An advice", DiagnosticSeverity.Info),
        SomeRule.With("SLNK4008", "A restrained rule"),
        SomeRule.With("SLNK5001", "Another advice", DiagnosticSeverity.Info),
    ];

    [Fact]
    public void None_silences_every_rule()
    {
        string[] settings = ReadSettings(AnalysisMode.None);
        Assert.Equal([.. s_rules.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none")], settings);
    }

    [Fact]
    public void Recommended_names_what_it_leaves_too() => Assert.Equal(
        [
            "dotnet_diagnostic.SLNK1001.severity = default",
            "dotnet_diagnostic.SLNK1009.severity = warning",
            "dotnet_diagnostic.SLNK4008.severity = default",
            "dotnet_diagnostic.SLNK5001.severity = default",
        ],
        ReadSettings(AnalysisMode.Recommended));

    [Fact]
    public void All_lets_each_rule_report_all_and_makes_advice_a_warning() => Assert.Equal(
        [
            "dotnet_diagnostic.SLNK1001.severity = default",
            "dotnet_diagnostic.SLNK1009.severity = warning",
            "dotnet_diagnostic.SLNK4008.severity = warning",
            "dotnet_diagnostic.SLNK5001.severity = warning",
        ],
        ReadSettings(AnalysisMode.All));

    [Fact]
    public void A_file_is_written_where_there_is_none_and_over_what_was_there()
    {
        var file = new PresetFile(AnalysisMode.Recommended, s_rules);
        const string Expected = """
            # SymLinkAnalysisMode = Recommended. Written by tools/DocGen.
            is_global = true
            global_level = -100

            # The title
            dotnet_diagnostic.SLNK1001.severity = default
            # An advice
            dotnet_diagnostic.SLNK1009.severity = warning
            # A restrained rule
            dotnet_diagnostic.SLNK4008.severity = default
            # Another advice
            dotnet_diagnostic.SLNK5001.severity = default

            """;
        Assert.Equal(Expected, file.Generate(null));
        Assert.Equal(Expected, file.Generate("old"));
    }

    [Fact]
    public void The_table_shows_what_the_modes_change() => Assert.Equal(
        [
            "| rule | `None` | `Default` | `Recommended` | `All` |",
            "| --- | --- | --- | --- | --- |",
            "| [SLNK1009](rules/SLNK1009.md) | Disabled | Info | Warning | Warning |",
            "| [SLNK4008](rules/SLNK4008.md) | Disabled | Warning for WDM drivers | Warning for WDM drivers | Warning |",
            "| [SLNK5001](rules/SLNK5001.md) | Disabled | Info | Info | Warning |",
            "| all others | Disabled | Warning | Warning | Warning |",
        ],
        PresetTable.Write(s_rules));

    [Fact]
    public void Recommended_changes_rules_that_there_are() =>
        Assert.Contains(RuleList.ReadAll(), rule => Preset.FindSeverity(rule, AnalysisMode.Recommended) == "warning");

    private static string[] ReadSettings(AnalysisMode mode) =>
        [.. new PresetFile(mode, s_rules).Generate(null).Split('\n').Where(line => line.StartsWith("dotnet_", StringComparison.Ordinal))];
}
