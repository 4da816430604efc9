using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Robustness;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>The page that compares the rules with those of the SDK says what both report.</summary>
public sealed class ComparisonPageTests
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
    public void The_page_names_the_version_that_was_compared() =>
        Assert.Contains($"Microsoft.CodeAnalysis.NetAnalyzers {SdkAnalyzers.Version}", File.ReadAllText(PagePath), StringComparison.Ordinal);

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
}
