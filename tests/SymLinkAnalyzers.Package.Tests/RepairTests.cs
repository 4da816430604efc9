using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary><c>dotnet format analyzers</c> finds the code fixes in the package, and what it leaves builds and works.</summary>
public sealed class RepairTests(PackedPackages packed)
{
    private const string Properties =
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        """;

    // As in samples/Faulty.CSharp.
    private const string SampleProperties = Properties +
        """

        <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <RootNamespace>Faulty</RootNamespace>
        <OptionStrict>On</OptionStrict>
        """;

    // Only the author knows which flag an undefined bit was meant to be, where on a drive a target lies, and what a catch block is for.
    private static readonly string[] s_unfixable = ["SLNK3002", "SLNK3006", "SLNK5006"];

    [Theory]
    [InlineData("CSharp.csproj")]
    [InlineData("VisualBasic.vbproj")]
    public async Task The_repaired_consumer_builds_silently_and_creates_its_links(string projectFile)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        Consumer consumer = await RepairAsync(new Consumer(packed), projectFile, Properties, Path.Combine(Places.Consumers, project));

        CommandResult run = (await consumer.RunAsync(project)).EnsureSuccess();

        Assert.Equal("OK", run.Output.Trim());
    }

    /// <summary>One run is enough, whichever API the calls are to be made of.</summary>
    [Theory]
    [InlineData("symlink")]
    [InlineData("framework")]
    [InlineData("declaration")]
    public async Task The_repaired_samples_report_only_what_has_no_fix_and_a_second_run_changes_nothing(string preferred)
    {
        const string Solution = "Samples.slnx";
        string[] projectFiles = ["Faulty.CSharp.csproj", "Faulty.VisualBasic.vbproj"];
        string[] projects = [.. projectFiles.Select(file => Path.GetFileNameWithoutExtension(file))];
        Consumer consumer = new Consumer(packed)
            .Add("Faulty.Library.csproj", ProjectText.Of("<TargetFramework>net10.0</TargetFramework>", items: ""), Path.Combine(Places.Samples, "Faulty.Library"))
            .AddFile(".editorconfig", $"root = true\n[*]\nsymlink_analyzers.preferred_api = {preferred}\n")
            .AddFile(Solution, $"<Solution>{string.Concat(projectFiles.Select(file => $"""<Project Path="{Path.GetFileNameWithoutExtension(file)}/{file}" />"""))}</Solution>");
        foreach (string file in projectFiles)
        {
            string items = ProjectText.Reference("SymLinkAnalyzers", packed.Version) + """<ProjectReference Include="../Faulty.Library/Faulty.Library.csproj" />""";
            consumer.Add(file, ProjectText.Of(SampleProperties, items), Path.Combine(Places.Samples, Path.GetFileNameWithoutExtension(file)));
        }

        Assert.All(await BuildAllAsync(), build => Assert.NotEmpty(build.EnsureSuccess().ReadMessages()));
        CommandResult repair = (await consumer.RepairAsync(Solution, "info")).EnsureSuccess();
        string repaired = ReadAll();
        (await consumer.RepairAsync(Solution, "info")).EnsureSuccess();

        Assert.Equal(repaired, ReadAll());
        Assert.All(await BuildAllAsync(), build => AssertRemaining(build, s_unfixable, $"{repair}\n{repaired}"));

        Task<CommandResult[]> BuildAllAsync() => Task.WhenAll(projects.Select(consumer.BuildAsync));

        string ReadAll() => string.Concat(projects.Select(consumer.ReadSources));
    }

    private async Task<Consumer> RepairAsync(Consumer consumer, string projectFile, string properties, string sources)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        consumer.Add(projectFile, ProjectText.Of(properties, ProjectText.Reference("SymLinkAnalyzers", packed.Version)), sources);
        CommandResult before = (await consumer.BuildAsync(project)).EnsureSuccess();
        Assert.NotEmpty(before.ReadMessages());

        CommandResult repair = (await consumer.RepairAsync(project)).EnsureSuccess();
        CommandResult after = await consumer.BuildAsync(project);
        AssertRemaining(after, [], $"{repair}\n{consumer.ReadSources(project)}");
        Assert.Empty(after.ReadMessages());
        return consumer;
    }

    private static void AssertRemaining(CommandResult build, string[] remaining, string details)
    {
        IEnumerable<string> reported = build.ReadMessages().Select(message => message.Id).Where(id => id.StartsWith("SLNK", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
        Assert.True(
            build.ExitCode == 0 && reported.SequenceEqual(remaining),
            $"The repaired code does not build, or reports something else than [{string.Join(' ', remaining)}].\n{build}\n{details}");
    }
}
