using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The samples do what the README says of them.</summary>
public sealed class SampleTests(PackedPackages packed)
{
    /// <summary>Set to anything, it makes the tests write expected.txt instead of reading it.</summary>
    private const string UpdateVariable = "UPDATE_EXPECTED";

    [Theory]
    [InlineData("Faulty.CSharp", "1235")]
    [InlineData("Faulty.VisualBasic", "1235")]
    [InlineData("Faulty.Kernel", "49")]
    public async Task A_faulty_sample_reports_what_it_expects_and_leaves_no_rule_of_its_groups_out(string sample, string groups)
    {
        CommandResult build = await BuildAsync(sample);
        string reported = string.Concat(build.ReadMessages().Select(message => message + "\n"));

        string file = Path.Combine(Places.Samples, sample, "expected.txt");
        if (Environment.GetEnvironmentVariable(UpdateVariable) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(file, reported, TestContext.Current.CancellationToken);
        }

        string expected = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(expected.ReplaceLineEndings("\n"), reported);
        Assert.All(ReadRulesThatWarn().Where(rule => groups.Contains(rule["SLNK".Length])), rule => Assert.Contains(rule, expected, StringComparison.Ordinal));
    }

    /// <summary>Each group is some sample's.</summary>
    [Fact]
    public void There_are_no_other_groups() => Assert.All(ReadRulesThatWarn(), rule => Assert.Contains(rule["SLNK".Length], "123549"));

    [Theory]
    [InlineData("Clean.CSharp")]
    [InlineData("Clean.VisualBasic")]
    public async Task A_clean_sample_is_silent(string sample) => Assert.Empty((await BuildAsync(sample)).ReadMessages());

    private static IEnumerable<string> ReadRulesThatWarn() =>
        Directory.EnumerateFiles(Path.Combine(Places.Source, "SymLinkAnalyzers"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("SLNK", StringComparison.Ordinal) && line.Contains("| Warning |", StringComparison.Ordinal))
            .Select(line => line[..8]);

    private async Task<CommandResult> BuildAsync(string sample)
    {
        string folder = Path.Combine(Places.Samples, sample);
        CommandResult build = await packed.RepositoryBuilds.BuildAsync(folder, Directory.EnumerateFiles(folder, "*.*proj").Single());
        return build.EnsureSuccess();
    }
}
