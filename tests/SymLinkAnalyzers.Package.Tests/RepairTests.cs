using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary><c>dotnet format analyzers</c> finds the code fixes in the package, and what it leaves builds and works.</summary>
public sealed class RepairTests(PackedPackages packed)
{
    /// <summary>Set to anything, it has both samples repaired with each API.</summary>
    private const string RepairsVariable = "SYMLINKANALYZERS_REPAIRS";

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

    /// <summary>Each run takes its time, so that the samples share the APIs where nobody asks for more.</summary>
    public static TheoryData<string, string> Samples => Environment.GetEnvironmentVariable(RepairsVariable) is { Length: > 0 }
        ? [.. from file in new[] { "Faulty.CSharp.csproj", "Faulty.VisualBasic.vbproj" } from preferred in new[] { "symlink", "framework", "declaration" } select (file, preferred)]
        : [("Faulty.CSharp.csproj", "symlink"), ("Faulty.VisualBasic.vbproj", "framework")];

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
    [MemberData(nameof(Samples))]
    public async Task The_repaired_sample_reports_only_what_has_no_fix_and_a_second_run_changes_nothing(string projectFile, string preferred)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        string items = ProjectText.Reference("SymLinkAnalyzers", packed.Version) + """<ProjectReference Include="../Faulty.Library/Faulty.Library.csproj" />""";
        Consumer consumer = new Consumer(packed)
            .Add("Faulty.Library.csproj", ProjectText.Of("<TargetFramework>net10.0</TargetFramework>", items: ""), Path.Combine(Places.Samples, "Faulty.Library"))
            .Add(projectFile, ProjectText.Of(SampleProperties, items), Path.Combine(Places.Samples, project))
            .AddFile(".editorconfig", $"root = true\n[*]\nsymlink_analyzers.preferred_api = {preferred}\n");
        Assert.NotEmpty((await consumer.BuildAsync(project)).EnsureSuccess().ReadMessages());

        CommandResult repair = (await consumer.RepairAsync(project, "info")).EnsureSuccess();
        string repaired = consumer.ReadSources(project);
        (await consumer.RepairAsync(project, "info")).EnsureSuccess();

        Assert.Equal(repaired, consumer.ReadSources(project));
        AssertRemaining(await consumer.BuildAsync(project), s_unfixable, $"{repair}\n{repaired}");
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
