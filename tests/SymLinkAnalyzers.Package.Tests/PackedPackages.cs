using System.IO.Compression;
using System.Xml.Linq;
using SymLinkAnalyzers.Package.Tests.Processes;
using Xunit.Sdk;
using Xunit.v3;

// Most of them wait for commands, which Dotnet and GatheredBuilds limit.
[assembly: Parallelization(Mode = ParallelMode.All, MaxThreads = -1)]
[assembly: AssemblyFixture(typeof(SymLinkAnalyzers.Package.Tests.PackedPackages))]

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>Both packages, packed once for all tests, and a folder outside the repository for the consumers.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>The root of everything that the tests write.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("symlinkanalyzers-package-").FullName;

    /// <summary>Unlike that of any other run, so that no cache has it.</summary>
    public string Version { get; } = $"0.1.0-test{Guid.NewGuid():N}";

    /// <summary>The package source of the consumers.</summary>
    public string Source => Path.Combine(Folder, "source");

    /// <summary>Where the packages of the consumers are unpacked, so that this machine keeps none of ours.</summary>
    public string Unpacked => Path.Combine(Folder, "packages");

    /// <summary>Where the projects of the repository are built for the tests, so that nothing changes in the repository.</summary>
    public string Artifacts => Path.Combine(Folder, "artifacts");

    internal CommandResult SymLinksPack { get; private set; } = null!;

    internal CompilerServer CompilerServer { get; private set; } = null!;

    /// <summary>Of the consumers.</summary>
    internal GatheredBuilds Builds { get; private set; } = null!;

    /// <summary>Of projects of the repository, with what was built for the packages.</summary>
    internal GatheredBuilds RepositoryBuilds { get; private set; } = null!;

    internal CommandResult SymLinkAnalyzersPack { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        SymLinksPack = await PackAsync("SymLinks", Source, Artifacts);
        SymLinkAnalyzersPack = await PackAsync("SymLinkAnalyzers.Package", Source, Artifacts);

        // The consumers get our packages from here and everything else from what this machine has restored already.
        await File.WriteAllTextAsync(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Source}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="restored" value="{Places.Packages}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        CompilerServer = CompilerServer.Start(Folder);

        // A compilation that is up to date is skipped, and its warnings with it.
        Builds = new GatheredBuilds(Folder, ["--no-incremental", .. CompilerServer.Options], Unpacked);
        RepositoryBuilds = new GatheredBuilds(Folder, [.. OptionsFor(Artifacts), .. CompilerServer.Options]);
    }

    public ValueTask DisposeAsync()
    {
        CompilerServer.Dispose();
        Directory.Delete(Folder, recursive: true);
        return default;
    }

    internal ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Source, $"{id}.{Version}.nupkg"));

    internal XDocument ReadSpecification(string id)
    {
        using ZipArchive package = Open(id);
        return XDocument.Parse(ReadText(package, id + ".nuspec"));
    }

    internal static string ReadText(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Packs a project of the repository, without what analyzers say of it: the build of these tests has heard that.</summary>
    /// <param name="project">The project's folder in <c>src</c>.</param>
    /// <param name="folder">Where the package goes.</param>
    /// <param name="artifacts">Where the project is built.</param>
    /// <param name="options">Further options.</param>
    internal async Task<CommandResult> PackAsync(string project, string folder, string artifacts, params string[] options)
    {
        CommandResult result = await Dotnet.RunAsync(
            Places.Repository, ["pack", Path.Combine(Places.Source, project), "-o", folder, "-tl:off", "-p:RunAnalyzers=false", .. OptionsFor(artifacts), .. options]);
        return result.EnsureSuccess();
    }

    // As a release is built: nothing of this machine is in the packages.
    private string[] OptionsFor(string artifacts) =>
        ["-c", "Release", "--artifacts-path", artifacts, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true"];
}
