using System.Text.RegularExpressions;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The README keeps up with what is in the package.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_table_has_every_rule_with_its_severity()
    {
        IEnumerable<string> released = Directory.EnumerateFiles(Path.Combine(Places.Source, "SymLinkAnalyzers"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadLines)
            .Select(line => ReleaseRow().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups["id"]} {match.Groups["severity"]}")
            .Order(StringComparer.Ordinal);

        IEnumerable<string> listed = File.ReadLines(Path.Combine(Places.Repository, "README.md"))
            .Select(line => TableRow().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups["id"]} {match.Groups["severity"]}");

        Assert.Equal(released, listed);
    }

    // SLNK1001 | Interoperability | Warning | ReturnWidthRule
    [GeneratedRegex(@"^(?<id>SLNK\d{4}) \| \w+ \| (?<severity>\w+) \|")]
    private static partial Regex ReleaseRow();

    // | [SLNK1001](docs/rules/SLNK1001.md) | The title | Warning | yes |
    [GeneratedRegex(@"^\| \[(?<id>SLNK\d{4})\]\(docs/rules/\k<id>\.md\) \| [^|]+ \| (?<severity>\w+) \| (yes|no) \|$")]
    private static partial Regex TableRow();
}
