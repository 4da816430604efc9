using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>
/// Each kind of project that adds the package gets every rule and the library, and no other message: above all none that
/// an assembly of the package could not be loaded (CS8032, CS8033, CS8034) or that an analyzer threw (AD0001).
/// </summary>
public sealed class ConsumerTests(PackedPackages packed)
{
    [Fact]
    public Task CSharp_on_net10() => BuildReportsWhatTheSourceSaysAsync("CSharp.csproj", "CSharp",
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        """);

    [Fact]
    public Task CSharp_without_nullable_annotations_on_net8() => BuildReportsWhatTheSourceSaysAsync("CSharp.csproj", "CSharp",
        """
        <TargetFramework>net8.0</TargetFramework>
        <Nullable>disable</Nullable>
        """);

    // The newest framework assemblies, the oldest language that its project template has.
    [Fact]
    public Task CSharp_7_3_on_net472() => BuildReportsWhatTheSourceSaysAsync("CSharp.csproj", "CSharp",
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net472</TargetFramework>
        <LangVersion>7.3</LangVersion>
        <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
        """,
        ProjectText.Reference("Microsoft.NETFramework.ReferenceAssemblies.net472", "1.0.3"));

    // The oldest framework that the library supports.
    [Fact]
    public Task CSharp_7_3_on_net462() => BuildReportsWhatTheSourceSaysAsync("CSharp.csproj", "CSharp",
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net462</TargetFramework>
        <LangVersion>7.3</LangVersion>
        <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
        """,
        ProjectText.Reference("Microsoft.NETFramework.ReferenceAssemblies.net462", "1.0.3"));

    [Fact]
    public Task CSharp_on_netstandard20() => BuildReportsWhatTheSourceSaysAsync("CSharp.csproj", "CSharp",
        "<TargetFramework>netstandard2.0</TargetFramework>");

    [Fact]
    public Task VisualBasic_on_net10() => BuildReportsWhatTheSourceSaysAsync("VisualBasic.vbproj", "VisualBasic",
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        """);

    // The oldest compiler whose package is to be had. Without the type, the SDK of today goes on with its own.
    [Theory]
    [InlineData("CSharp.csproj")]
    [InlineData("VisualBasic.vbproj")]
    public async Task An_older_compiler(string projectFile)
    {
        const string Version = "4.14.0";
        string project = Path.GetFileNameWithoutExtension(projectFile);
        Consumer consumer = await BuildReportsWhatTheSourceSaysAsync(
            projectFile,
            project,
            """
            <OutputType>Exe</OutputType>
            <TargetFramework>net8.0</TargetFramework>
            <UseAppHost>false</UseAppHost>
            <RoslynCompilerType>Custom</RoslynCompilerType>
            """,
            $"""<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{Version}" PrivateAssets="all" />""",
            isAlone: true);

        string symbols = Path.Combine(consumer.Folder, project, "bin", "Debug", "net8.0", project + ".pdb");
        Assert.StartsWith(Version, CompilerVersion.Read(symbols), StringComparison.Ordinal);
    }

    private async Task<Consumer> BuildReportsWhatTheSourceSaysAsync(string projectFile, string sources, string properties, string items = "", bool isAlone = false)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile);
        string text = ProjectText.Of(properties, items + ProjectText.Reference("SymLinkAnalyzers", packed.Version));
        Consumer consumer = new Consumer(packed).Add(projectFile, text, Path.Combine(Places.Consumers, sources));

        CommandResult build = await (isAlone ? consumer.BuildAloneAsync(project) : consumer.BuildAsync(project));
        build.EnsureSuccess();

        string[] expected = [.. ExpectedMessages.InSources(consumer.Folder, project)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, ExpectedMessages.Of(build));
        return consumer;
    }
}
