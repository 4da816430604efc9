using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>
/// The packages lead to the repository that they are built from if the build is told where it is, with RepositoryUrl, and
/// nowhere otherwise: the other tests pack without it.
/// </summary>
public sealed partial class RepositoryLinkTests(PackedPackages packed)
{
    private const string Address = "https://github.com/someone/something";
    private const string Option = $"-p:RepositoryUrl={Address}";

    [Theory]
    [InlineData("SymLinkAnalyzers", "SymLinkAnalyzers.Package")]
    [InlineData("SymLinks", "SymLinks")]
    public async Task The_page_of_a_package_says_what_its_README_says_with_and_without_an_address(string id, string project)
    {
        string readme = (await File.ReadAllTextAsync(Path.Combine(Places.Source, project, "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string folder = Path.Combine(packed.Folder, "linked", id);
        using ZipArchive plain = packed.Open(id);

        // All is compiled, and what is not is not packed.
        await packed.PackAsync(project, folder, packed.Artifacts, "--no-build", "-p:BuildProjectReferences=false", Option);
        using ZipArchive linked = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{packed.Version}.nupkg"));

        Assert.Equal(RelativeLink().Replace(readme, "${text}"), ReadPage(plain));
        Assert.Equal(RelativeLink().Replace(readme, $"[${{text}}]({Address}/blob/v{packed.Version}/${{path}})"), ReadPage(linked));
        Assert.DoesNotContain("](..", ReadPage(linked), StringComparison.Ordinal);

        XDocument unlinked = packed.ReadSpecification(id);
        Assert.DoesNotContain(unlinked.Descendants(), element => element.Name.LocalName == "projectUrl");
        Assert.DoesNotContain(unlinked.Descendants().Attributes("url"), _ => true);
        XElement[] elements = [.. XDocument.Parse(PackedPackages.ReadText(linked, id + ".nuspec")).Descendants()];
        Assert.Equal(Address, elements.Single(element => element.Name.LocalName == "projectUrl").Value);
        Assert.Equal(Address, elements.Single(element => element.Name.LocalName == "repository").Attribute("url")?.Value);
    }

    [Fact]
    public async Task The_page_of_SymLinkAnalyzers_links_to_the_page_of_each_rule()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(Places.Source, "SymLinkAnalyzers.Package", "README.md"), TestContext.Current.CancellationToken);
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Places.Repository, "docs", "rules"), "SLNK*.md").Select(page => $"docs/rules/{Path.GetFileName(page)}").Order(StringComparer.Ordinal),
            RelativeLink().Matches(readme).Select(link => link.Groups["path"].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(Address, Address + "/blob/v1.2.3/docs/rules/")]
    public async Task The_help_links_of_the_rules_have_the_address_and_the_version(string address, string? pages)
    {
        JsonElement metadata = await EvaluateAsync("SymLinkAnalyzers", "-getItem:AssemblyMetadata", "-p:Version=1.2.3", $"-p:RepositoryUrl={address}");

        Assert.Equal(
            pages is null ? [] : [pages],
            metadata.GetProperty("AssemblyMetadata").EnumerateArray()
                .Where(item => item.GetProperty("Identity").GetString() == "RulePages")
                .Select(item => item.GetProperty("Value").GetString()));
    }

    [Fact]
    public async Task Source_Link_finds_the_source_of_the_commit()
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Places.Repository, ".git")), "No Git knows of this source.");

        JsonElement items = await EvaluateAsync(
            "SymLinks", "-t:PrepareForBuild;GenerateSourceLinkFile", "-getItem:SourceRoot", "-p:TargetFramework=net10.0", "-p:ContinuousIntegrationBuild=true", $"-p:ArtifactsPath={Path.Combine(packed.Folder, "evaluated")}", Option);

        Assert.Contains(
            items.GetProperty("SourceRoot").EnumerateArray(),
            root => root.TryGetProperty("SourceLinkUrl", out JsonElement url)
                && Regex.IsMatch(url.GetString()!, "^https://raw\\.githubusercontent\\.com/someone/something/[0-9a-f]{40}/\\*$"));
    }

    private static async Task<JsonElement> EvaluateAsync(string project, params string[] options)
    {
        CommandResult result = (await Dotnet.RunAsync(Places.Repository, ["msbuild", Path.Combine(Places.Source, project), .. options])).EnsureSuccess();
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("Items");
    }

    private static string ReadPage(ZipArchive package) => PackedPackages.ReadText(package, "README.md").ReplaceLineEndings("\n");

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\(\.\./\.\./(?<path>[^)]*)\)")]
    private static partial Regex RelativeLink();
}
