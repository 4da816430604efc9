using Microsoft.CodeAnalysis.MSBuild;

namespace SymLinkAnalyzers.Package.Tests.Editors;

/// <summary>The faulty samples as projects of a user, open in an editor.</summary>
public sealed class OpenConsumers(PackedPackages packed) : IAsyncLifetime
{
    // As in samples/Faulty.CSharp.
    private const string Properties =
        """
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <RootNamespace>Faulty</RootNamespace>
        <OptionStrict>On</OptionStrict>
        """;

    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();
    private readonly Dictionary<string, OpenProject> _projects = [];

    public async ValueTask InitializeAsync()
    {
        string[] files = ["Faulty.CSharp.csproj", "Faulty.VisualBasic.vbproj"];
        Consumer consumer = new Consumer(packed)
            .AddFile(".editorconfig", "root = true\n")
            .Add("Faulty.Library.csproj", ProjectText.Of("<TargetFramework>net10.0</TargetFramework>", items: ""), Path.Combine(Places.Samples, "Faulty.Library"));
        foreach (string file in files)
        {
            string references = ProjectText.Reference("SymLinkAnalyzers", packed.Version) + """<ProjectReference Include="../Faulty.Library/Faulty.Library.csproj" />""";
            consumer.Add(file, ProjectText.Of(Properties, references), Path.Combine(Places.Samples, Path.GetFileNameWithoutExtension(file)));
        }

        await Task.WhenAll(files.Select(async file => (await consumer.BuildAsync(Path.GetFileNameWithoutExtension(file))).EnsureSuccess()));
        foreach (string file in files)
        {
            string sample = Path.GetFileNameWithoutExtension(file);
            _projects.Add(sample, await OpenProject.OpenAsync(_workspace, Path.Combine(consumer.Folder, sample, file), packed.Unpacked));
        }
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return default;
    }

    internal OpenProject Find(string sample) => _projects[sample];
}
