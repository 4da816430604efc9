using System.Text.Json;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

/// <summary>The rules as the repository has them; that they are up to date is tested with the other files.</summary>
public sealed class RulesDataFileTests
{
    private static readonly JsonElement[] s_rules =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(TemporaryRepository.Original, "docs/rules.json"))).RootElement.GetProperty("rules").EnumerateArray()];

    [Fact]
    public void Every_rule_is_there_as_the_analyzers_have_it() => Assert.Equal(
        RuleList.ReadAll().Select(rule => (rule.Id, rule.Title, rule.Category, rule.Severity, rule.Languages)),
        s_rules.Select(rule => (Read(rule, "id"), Read(rule, "title"), Read(rule, "category"), Read(rule, "severity"), string.Join(", ", ReadAll(rule, "languages")))));

    [Fact]
    public void A_rule_has_fixes_and_code_after_the_first_where_the_analyzers_have_a_fix() => Assert.All(
        RuleList.ReadAll().Zip(s_rules),
        pair =>
        {
            Assert.Equal(pair.First.HasFix, ReadAll(pair.Second, "fixes").Length > 0);
            Assert.Equal(pair.First.HasFix, pair.Second.GetProperty("example").GetProperty("after").ValueKind == JsonValueKind.String);
        });

    [Fact]
    public void The_page_of_a_rule_lies_beside_the_data() => Assert.All(
        s_rules, rule => Assert.True(File.Exists(Path.Combine(TemporaryRepository.Original, "docs", Read(rule, "page")))));

    [Fact]
    public void The_example_is_that_of_the_page()
    {
        JsonElement rule = s_rules.Single(rule => Read(rule, "id") == "SLNK1001");
        JsonElement example = rule.GetProperty("example");
        Assert.Equal("csharp", Read(example, "language"));
        Assert.StartsWith("using System.Runtime.InteropServices;\n\nstatic class NativeMethods\n{", Read(example, "before"), StringComparison.Ordinal);
        Assert.DoesNotContain("SLNK1001", Read(example, "before"), StringComparison.Ordinal);
        Assert.Contains("[return: MarshalAs(UnmanagedType.I1)]", Read(example, "after"), StringComparison.Ordinal);
        Assert.Equal(2, ReadAll(rule, "fixes").Length);
    }

    [Fact]
    public void The_example_of_an_option_is_a_config_file()
    {
        JsonElement example = s_rules.Single(rule => Read(rule, "id") == "SLNK9001").GetProperty("example");
        Assert.Equal("ini", Read(example, "language"));
        Assert.Contains("symlink_analyzers.", Read(example, "before"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_reports_is_said_in_plain_text() => Assert.All(s_rules, rule =>
    {
        string reports = Read(rule, "reports");
        Assert.NotEqual("", reports);
        Assert.DoesNotContain("](", reports, StringComparison.Ordinal);
        Assert.DoesNotContain("## ", reports, StringComparison.Ordinal);
        Assert.Equal(reports.Trim(), reports);
    });

    private static string Read(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string[] ReadAll(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
