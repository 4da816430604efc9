using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The packages hold what they are meant to hold, and packing them says nothing.</summary>
public sealed partial class PackageContentTests(PackedPackages packed)
{
    [Theory]
    [InlineData("SymLinkAnalyzers")]
    [InlineData("SymLinks")]
    public async Task The_entries_are_those_of_the_list(string id)
    {
        string[] expected = await File.ReadAllLinesAsync(
            Path.Combine(Places.Tests, "Entries", id + ".txt"), TestContext.Current.CancellationToken);

        using ZipArchive package = packed.Open(id);

        // The rest is the archive's own bookkeeping, and what each rule has.
        IEnumerable<string> entries = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && !name.StartsWith("docs/rules/", StringComparison.Ordinal)
                && !name.StartsWith("docs/images/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, entries);
    }

    [Fact]
    public async Task The_pages_of_the_rules_are_packed_with_everything_that_they_link_to()
    {
        using ZipArchive package = packed.Open("SymLinkAnalyzers");
        Dictionary<string, ZipArchiveEntry> entries = package.Entries.ToDictionary(entry => entry.FullName);
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Places.Repository, "docs/rules")).Select(file => $"docs/rules/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            entries.Keys.Where(name => name.StartsWith("docs/rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        List<string> broken = [];
        foreach ((string name, ZipArchiveEntry entry) in entries.Where(entry => entry.Key.StartsWith("docs/", StringComparison.Ordinal) && entry.Key.EndsWith(".md", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            string page = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            broken.AddRange(RelativeLink().Matches(page)
                .Select(link => new Uri(new Uri($"file:///{name}"), link.Groups["target"].Value).AbsolutePath[1..])
                .Where(target => !entries.ContainsKey(target))
                .Select(target => $"{name}: {target}"));
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Packing_prints_no_warning()
    {
        Assert.Empty(packed.SymLinksPack.ReadMessages());
        Assert.Empty(packed.SymLinkAnalyzersPack.ReadMessages());
    }

    [Fact]
    public void The_only_dependency_is_SymLinks_of_the_same_version()
    {
        XElement dependency = Assert.Single(packed.ReadSpecification("SymLinkAnalyzers").Descendants(), element => element.Name.LocalName == "dependency");

        Assert.Equal("SymLinks", dependency.Attribute("id")?.Value);
        Assert.Equal(packed.Version, dependency.Attribute("version")?.Value);
        Assert.Equal(".NETStandard2.0", dependency.Parent?.Attribute("targetFramework")?.Value);
    }

    [Fact]
    public void SymLinks_has_no_dependency() =>
        Assert.DoesNotContain(packed.ReadSpecification("SymLinks").Descendants(), element => element.Name.LocalName == "dependency");

    // A development dependency would not bring SymLinks to run time.
    [Theory]
    [InlineData("SymLinkAnalyzers")]
    [InlineData("SymLinks")]
    public void Neither_is_a_development_dependency(string id) =>
        Assert.DoesNotContain(packed.ReadSpecification(id).Descendants(), element => element.Name.LocalName == "developmentDependency");

    [Theory]
    [InlineData("SymLinkAnalyzers")]
    [InlineData("SymLinks")]
    public void The_page_of_the_package_is_complete(string id)
    {
        XDocument specification = packed.ReadSpecification(id);

        string? Find(string element) => specification.Descendants().SingleOrDefault(candidate => candidate.Name.LocalName == element)?.Value;
        Assert.Equal("icon.png", Find("icon"));
        Assert.Equal("README.md", Find("readme"));
        Assert.Equal("MIT", Find("license"));
        Assert.Contains("CreateSymbolicLink", Find("tags")?.Split(' ') ?? []);
        Assert.NotEmpty(Find("description") ?? "");
    }

    // A version of a test is in no changelog.
    [Theory]
    [InlineData("SymLinkAnalyzers", "CHANGELOG.md")]
    [InlineData("SymLinks", "src/SymLinks/CHANGELOG.md")]
    public async Task The_release_notes_are_what_the_changelog_of_the_package_says_of_the_next_version(string id, string file)
    {
        string changelog = await File.ReadAllTextAsync(Path.Combine(Places.Repository, file), TestContext.Current.CancellationToken);
        string notes = changelog.ReplaceLineEndings("\n").Split("\n## [").Single(section => section.StartsWith("Unreleased]\n", StringComparison.Ordinal));

        Assert.Equal(
            notes["Unreleased]\n".Length..].Trim(),
            packed.ReadSpecification(id).Descendants().Single(element => element.Name.LocalName == "releaseNotes").Value.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("SymLinkAnalyzers")]
    [InlineData("SymLinks")]
    public void The_icon_is_a_picture_of_the_size_that_galleries_ask_for(string id)
    {
        using ZipArchive package = packed.Open(id);
        using Stream icon = package.GetEntry("icon.png")!.Open();
        byte[] head = new byte[24];
        icon.ReadExactly(head);

        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], head[..8]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20))));
    }

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)\s#]+)")]
    private static partial Regex RelativeLink();
}
