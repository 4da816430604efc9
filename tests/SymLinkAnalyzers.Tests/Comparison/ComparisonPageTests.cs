using System.Text.RegularExpressions;
using SymLinkAnalyzers.Tests.Analyzers;
using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Robustness;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>The page that compares the rules with those of other tools says what both report.</summary>
public sealed partial class ComparisonPageTests
{
    private const string End = "<!-- end written -->";

    private static string PagePath => Path.Combine(Repository.Folder, "docs", "comparison.md");

    [Theory]
    [InlineData("Faulty.CSharp")]
    [InlineData("Faulty.VisualBasic")]
    public async Task Table_is_up_to_date(string sample)
    {
        string table = (await ComparisonTable.ComputeAsync(sample)).Write();
        (string before, string current, string after) = Split(sample);
        if (Environment.GetEnvironmentVariable("WRITE_COMPARISON") == "1")
        {
            await File.WriteAllTextAsync(PagePath, before + table + after, TestContext.Current.CancellationToken);
            current = table;
        }

        Assert.Equal(table, current);
    }

    /// <summary>The table is of what a build of the sample reports.</summary>
    [Theory]
    [InlineData("Faulty.CSharp")]
    [InlineData("Faulty.VisualBasic")]
    public async Task Our_warnings_are_those_that_the_sample_expects(string sample)
    {
        string[] expected = await File.ReadAllLinesAsync(Path.Combine(Repository.Folder, "samples", sample, "expected.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(
            expected.Select(line => line[..line.IndexOf(": ", line.IndexOf("SLNK", StringComparison.Ordinal), StringComparison.Ordinal)]).Order(StringComparer.Ordinal),
            (await ComparisonTable.ComputeAsync(sample)).OurWarnings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_names_the_versions_that_were_compared()
    {
        string page = File.ReadAllText(PagePath);
        Assert.Contains($"Microsoft.CodeAnalysis.NetAnalyzers {SdkAnalyzers.Version}", page, StringComparison.Ordinal);
        Assert.Contains($"SonarAnalyzer.CSharp {SonarAnalyzers.Version}", page, StringComparison.Ordinal);
    }

    /// <summary>Nothing is said of a rule that was not run.</summary>
    [Fact]
    public void Every_rule_of_others_that_is_named_reports_in_a_table()
    {
        (string before, string table, string after) = Split("Faulty.CSharp");
        HashSet<string> reporting = [.. OtherRule().Matches(table).Select(match => match.Value)];
        string[] named = [.. OtherRule().Matches(before + after).Select(match => match.Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.All(named, id => Assert.Contains(id, reporting));
    }

    [Fact]
    public void Every_rule_has_a_row()
    {
        string[] rows = [.. File.ReadLines(PagePath).Where(line => line.StartsWith("| [SLNK", StringComparison.Ordinal)).Select(line => line.Split(" | ")[0])];
        Assert.All(RuleDescriptors.All, rule => Assert.Single(rows, row => row.Contains($"[{rule.Id}](rules/{rule.Id}.md)", StringComparison.Ordinal)));
    }

    private static (string Before, string Table, string After) Split(string sample)
    {
        string page = File.ReadAllText(PagePath).ReplaceLineEndings("\n");
        string begin = $"<!-- begin written: {sample} -->\n";
        int start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(start >= begin.Length, $"The page has no mark for {sample}.");
        int end = page.IndexOf(End, start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"The page has no end of the table of {sample}.");
        return (page[..start], page[start..end], page[end..]);
    }

    [GeneratedRegex(@"\b(CA|IDE|SYSLIB|S)\d{3,4}\b")]
    private static partial Regex OtherRule();
}
