using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>Projects that get the rules without the library, or the library without the rules, as the README says.</summary>
public sealed class OtherConsumersTests(PackedPackages packed)
{
    private const string Properties =
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        """;

    // The mode works only if the build imports the targets of the package.
    private const string AllRules = Properties + "<SymLinkAnalysisMode>All</SymLinkAnalysisMode>";

    [Fact]
    public async Task A_reference_to_the_analyzers_alone_gets_the_rules_and_no_library()
    {
        Consumer consumer = new Consumer(packed).Add(
            "App.csproj",
            ProjectText.Of(AllRules, $"""<PackageReference Include="SymLinkAnalyzers" Version="{packed.Version}" PrivateAssets="all" IncludeAssets="analyzers;buildTransitive" />"""),
            Path.Combine(Places.Consumers, "NoLibrary"));

        await BuildReportsWhatTheSourceSaysAsync(consumer);

        Assert.False(File.Exists(LibraryOf(consumer, "net10.0")));
    }

    [Fact]
    public async Task A_global_reference_gets_the_rules_and_a_library_that_no_code_can_call()
    {
        Consumer consumer = new Consumer(packed)
            .Add("App.csproj", ProjectText.Of(AllRules, ""), Path.Combine(Places.Consumers, "NoLibrary"))
            .AddFile(
                "Directory.Packages.props",
                $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <GlobalPackageReference Include="SymLinkAnalyzers" Version="{packed.Version}" />
                  </ItemGroup>
                </Project>
                """);

        await BuildReportsWhatTheSourceSaysAsync(consumer);

        Assert.True(File.Exists(LibraryOf(consumer, "net10.0")));
        string assets = await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "App", "obj", "project.assets.json"), TestContext.Current.CancellationToken);
        Assert.Matches("""
            "compile": \{\s*"lib/net10.0/_._"
            """, assets);
    }

    // SymLinks needs .NET Standard 2.0.
    [Fact]
    public async Task NET_Framework_4_5_gets_the_rules_and_no_library()
    {
        const string OldProperties =
            """
            <TargetFramework>net45</TargetFramework>
            <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
            """;
        Consumer consumer = new Consumer(packed).Add(
            "App.csproj",
            ProjectText.Of(OldProperties, ProjectText.Reference("Microsoft.NETFramework.ReferenceAssemblies.net45", "1.0.2") + ProjectText.Reference("SymLinkAnalyzers", packed.Version)),
            Path.Combine(Places.Consumers, "OldFramework"));

        await BuildReportsWhatTheSourceSaysAsync(consumer);

        Assert.False(File.Exists(LibraryOf(consumer, "net45")));
    }

    [Fact]
    public async Task FSharp_gets_the_library_and_no_rules()
    {
        Consumer consumer = new Consumer(packed).Add(
            "App.fsproj",
            ProjectText.Of(Properties, """<Compile Include="Program.fs" />""" + ProjectText.Reference("SymLinkAnalyzers", packed.Version)),
            Path.Combine(Places.Consumers, "FSharp"));

        CommandResult build = (await consumer.BuildAsync("App")).EnsureSuccess();

        Assert.Empty(build.ReadMessages());
        Assert.Equal("target", (await consumer.RunAsync("App")).EnsureSuccess().Output.Trim());
    }

    private static async Task BuildReportsWhatTheSourceSaysAsync(Consumer consumer)
    {
        CommandResult build = (await consumer.BuildAsync("App")).EnsureSuccess();
        Assert.Equal(ExpectedMessages.InSources(consumer.Folder, "App"), ExpectedMessages.Of(build));
    }

    private static string LibraryOf(Consumer consumer, string framework) => Path.Combine(consumer.Folder, "App", "bin", "Debug", framework, "SymLinks.dll");
}
