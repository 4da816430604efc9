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
        Consumer consumer = await RepairAsync(new Consumer(packed), projectFile, Properties, Path.Combine(Places.Consumers, project), remaining: []);

        CommandResult run = (await consumer.RunAsync(project)).EnsureSuccess();

        Assert.Equal("OK", run.Output.Trim());
    }

    [Theory]
    [InlineData("Faulty.CSharp.csproj")]
    [InlineData("Faulty.VisualBasic.vbproj")]
    public async Task The_repaired_sample_reports_only_what_has_no_fix(string projectFile)
    {
        Consumer consumer = new Consumer(packed).Add(
            "Faulty.Library.csproj", ProjectText.Of("<TargetFramework>net10.0</TargetFramework>", items: ""), Path.Combine(Places.Samples, "Faulty.Library"));
        await RepairAsync(
            consumer,
            projectFile,
            SampleProperties,
            Path.Combine(Places.Samples, Path.GetFileNameWithoutExtension(projectFile)),
            s_unfixable,
            """<ProjectReference Include="../Faulty.Library/Faulty.Library.csproj" />""");
    }

    private async Task<Consumer> RepairAsync(Consumer consumer, string projectFile, string properties, string sources, string[] remaining, string references = "")
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        consumer.Add(projectFile, ProjectText.Of(properties, ProjectText.Reference("SymLinkAnalyzers", packed.Version) + references), sources);
        CommandResult before = (await consumer.BuildAsync(project)).EnsureSuccess();
        Assert.NotEmpty(before.ReadMessages());

        CommandResult repair = (await consumer.RepairAsync(project)).EnsureSuccess();
        CommandResult after = await consumer.BuildAsync(project);

        Assert.True(
            after.ExitCode == 0 && after.ReadMessages().Select(message => message.Id).Distinct().Order(StringComparer.Ordinal).SequenceEqual(remaining),
            $"The repaired code does not build, or reports something else than [{string.Join(' ', remaining)}].\n{after}\n{repair}\n{consumer.ReadSources(project)}");
        return consumer;
    }
}
