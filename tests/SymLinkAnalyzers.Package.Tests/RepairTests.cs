using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary><c>dotnet format analyzers</c> finds the code fixes in the package, and what it leaves builds without a warning and works.</summary>
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

    [Theory]
    [InlineData("CSharp.csproj")]
    [InlineData("VisualBasic.vbproj")]
    public async Task The_repaired_consumer_builds_and_creates_its_links(string projectFile)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        Consumer consumer = await RepairAsync(projectFile, Properties, Path.Combine(Places.Consumers, project));

        CommandResult run = (await consumer.RunAsync(project)).EnsureSuccess();

        Assert.Equal("OK", run.Output.Trim());
    }

    [Theory]
    [InlineData("Faulty.CSharp.csproj")]
    [InlineData("Faulty.VisualBasic.vbproj")]
    public async Task The_repaired_sample_builds_without_a_warning(string projectFile) =>
        await RepairAsync(projectFile, SampleProperties, Path.Combine(Places.Samples, Path.GetFileNameWithoutExtension(projectFile)));

    private async Task<Consumer> RepairAsync(string projectFile, string properties, string sources)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        string text = ProjectText.Of(properties, ProjectText.Reference("SymLinkAnalyzers", packed.Version));
        Consumer consumer = new Consumer(packed).Add(projectFile, text, sources);
        CommandResult before = (await consumer.BuildAsync(project)).EnsureSuccess();
        Assert.NotEmpty(before.ReadMessages());

        CommandResult repair = (await consumer.RepairAsync(project)).EnsureSuccess();
        CommandResult after = await consumer.BuildAsync(project);

        Assert.True(
            after.ExitCode == 0 && after.ReadMessages().Count == 0,
            $"The repaired code does not build silently.\n{after}\n{repair}\n{consumer.ReadSources(project)}");
        return consumer;
    }
}
