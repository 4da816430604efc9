using System.Text.RegularExpressions;
using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The commands of docs/migrate.md turn its example into what the page shows.</summary>
public sealed class MigrationTests(PackedPackages packed)
{
    private const string Project = "Deployment";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Places.Repository, "docs", "migrate.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("framework")]
    [InlineData("symlink")]
    public async Task The_example_becomes_what_the_page_shows(string api)
    {
        string[] difference = ReadBlock("diff " + api);
        string options = string.Join('\n', ReadBlock("ini").Select(line => line.Trim())).Replace("preferred_api = framework", "preferred_api = " + api, StringComparison.Ordinal);
        Assert.Contains("preferred_api = " + api, options, StringComparison.Ordinal);
        string source = $"{Project}/Releases.cs";
        Consumer consumer = new Consumer(packed)
            .Add(Project + ".csproj", ProjectText.Of("<TargetFramework>net10.0</TargetFramework>", ProjectText.Reference("SymLinkAnalyzers", packed.Version)))
            .AddFile(".editorconfig", options + "\n")
            .AddFile(source, Without('+', difference));
        Assert.NotEmpty((await consumer.BuildAsync(Project)).EnsureSuccess().ReadMessages());

        string[] commands = [.. ReadBlock("sh").Select(line => line.Trim())];
        Assert.Equal(3, commands.Length);
        foreach (string command in commands)
        {
            Assert.StartsWith("dotnet format ", command, StringComparison.Ordinal);
            (await consumer.FormatAsync([.. command.Split(' ')[2..].Select(word => word == "MySolution.sln" ? Project : word)])).EnsureSuccess();
        }

        Assert.Equal(
            Without('-', difference),
            (await File.ReadAllTextAsync(Path.Combine(consumer.Folder, source), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        Assert.Empty((await consumer.BuildAsync(Project)).EnsureSuccess().ReadMessages());
    }

    /// <summary>One side of a difference that shows the whole file.</summary>
    private static string Without(char mark, string[] difference) =>
        string.Concat(difference.Where(line => !line.StartsWith(mark)).Select(line => (line.Length == 0 ? line : line[1..]) + "\n"));

    /// <summary>The lines of the first block of a kind.</summary>
    private static string[] ReadBlock(string kind) =>
        Regex.Match(s_page, $@"^ *```{kind}\n(?<lines>(.*\n)*?) *```$", RegexOptions.Multiline).Groups["lines"].Value.TrimEnd('\n').Split('\n');
}
