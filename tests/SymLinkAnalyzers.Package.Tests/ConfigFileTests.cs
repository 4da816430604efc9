using System.Text.Json;
using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The analyzers are given the text of the user's config files, so that they can point into it.</summary>
public sealed class ConfigFileTests(PackedPackages packed)
{
    private const string EditorConfig = """
        root = true
        [*]
        symlink_analyzers.preferred_api = framework
        """;

    [Theory]
    [InlineData("CSharp.csproj")]
    [InlineData("VisualBasic.vbproj")]
    public async Task Every_config_file_of_the_user_is_an_additional_file_once(string projectFile)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        Consumer consumer = Create(projectFile, """<GlobalAnalyzerConfigFiles Include="team.config" />""")
            .AddFile(".editorconfig", EditorConfig)
            .AddFile(".globalconfig", "is_global = true")
            .AddFile($"{project}/.editorconfig", "[*]")
            .AddFile($"{project}/team.config", "is_global = true");

        string[] files = await ReadAdditionalFilesAsync(consumer, project);

        Assert.Equal(
            [".editorconfig", ".globalconfig", $"{project}/.editorconfig", $"{project}/team.config"],
            files.Where(file => !file.StartsWith("..", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_config_file_that_is_an_additional_file_already_is_not_added_again()
    {
        Consumer consumer = Create("CSharp.csproj", """<AdditionalFiles Include="../.editorconfig;words.txt" />""")
            .AddFile(".editorconfig", EditorConfig)
            .AddFile("CSharp/words.txt", "word");

        string[] files = await ReadAdditionalFilesAsync(consumer, "CSharp");

        Assert.Equal(
            [".editorconfig", "CSharp/words.txt"],
            files.Where(file => !file.StartsWith("..", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CSharp.csproj")]
    [InlineData("VisualBasic.vbproj")]
    public async Task An_option_that_is_not_valid_is_reported_where_it_is_set(string projectFile)
    {
        Consumer consumer = Create(projectFile)
            .AddFile(".editorconfig", EditorConfig + "\nsymlink_analyzers.kernel_mode = perhaps\ndotnet_diagnostic.SLNK2001.severity = none");

        CommandResult build = (await consumer.BuildAsync(Path.GetFileNameWithoutExtension(projectFile))).EnsureSuccess();

        Assert.Equal([".editorconfig(4): warning SLNK9001"], ExpectedMessages.Of(build));
    }

    [Fact]
    public async Task The_config_files_still_work_in_a_build()
    {
        Consumer consumer = Create("CSharp.csproj").AddFile(".editorconfig", EditorConfig + "\ndotnet_diagnostic.SLNK2001.severity = none");

        CommandResult build = (await consumer.BuildAsync("CSharp")).EnsureSuccess();

        Assert.Empty(build.ReadMessages());
    }

    [Fact]
    public async Task The_config_files_still_work_for_dotnet_format()
    {
        Consumer consumer = Create("CSharp.csproj").AddFile(".editorconfig", EditorConfig);
        (await consumer.BuildAsync("CSharp")).EnsureSuccess();

        (await consumer.RepairAsync("CSharp")).EnsureSuccess();

        Assert.Contains("File.CreateSymbolicLink(link, target);", consumer.ReadSources("CSharp"), StringComparison.Ordinal);
        Assert.Equal(EditorConfig, await File.ReadAllTextAsync(Path.Combine(consumer.Folder, ".editorconfig"), TestContext.Current.CancellationToken));
    }

    private Consumer Create(string projectFile, string items = "") => new Consumer(packed).Add(
        projectFile,
        ProjectText.Of("<TargetFramework>net10.0</TargetFramework>", items + ProjectText.Reference("SymLinkAnalyzers", packed.Version)),
        Path.Combine(Places.Consumers, "Modes"));

    /// <summary>The items that the compiler is given, from the consumer's folder; with those of the SDK, which lie elsewhere.</summary>
    private static async Task<string[]> ReadAdditionalFilesAsync(Consumer consumer, string project)
    {
        CommandResult build = (await consumer.ReadItemsAsync(project, "AdditionalFiles")).EnsureSuccess();

        // Warnings come first.
        using var items = JsonDocument.Parse(build.Output[build.Output.IndexOf('{', StringComparison.Ordinal)..]);
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Select(item => Path.GetRelativePath(consumer.Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/')),
        ];
    }
}
