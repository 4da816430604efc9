using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The projects of a user of the packages, in a folder where nothing of this repository is inherited.</summary>
internal sealed class Consumer
{
    public Consumer(PackedPackages packed) =>
        Folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "consumers", Guid.NewGuid().ToString("N"))).FullName;

    public string Folder { get; }

    /// <param name="projectFile">The name of the project file; without its extension it is that of the project's folder.</param>
    /// <param name="projectText">The text of the project file.</param>
    /// <param name="sources">The folder whose source files the project gets a copy of.</param>
    public Consumer Add(string projectFile, string projectText, string sources)
    {
        string folder = Path.Combine(Folder, Path.GetFileNameWithoutExtension(projectFile));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, projectFile), projectText);
        foreach (string source in Directory.EnumerateFiles(sources, Path.GetExtension(projectFile) == ".vbproj" ? "*.vb" : "*.cs"))
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        }

        return this;
    }

    // A compilation that is up to date is skipped, and its warnings with it.
    public Task<CommandResult> BuildAsync(string project) => Dotnet.RunAsync(Folder, "build", project, "--no-incremental", "-tl:off");

    public Task<CommandResult> PackAsync(string project, string output) => Dotnet.RunAsync(Folder, "pack", project, "-o", output, "-tl:off");

    public Task<CommandResult> RepairAsync(string project) => Dotnet.RunAsync(
        Folder, "format", "analyzers", project, "--diagnostics", "SLNK1001", "SLNK2001", "SLNK3001", "--no-restore", "--verbosity", "detailed");

    public Task<CommandResult> RunAsync(string project) => Dotnet.RunAsync(Folder, "run", "--no-build", "--project", project);

    /// <summary>The source as it is now, for the message of a test that fails.</summary>
    public string ReadSources(string project) => string.Join(
        Environment.NewLine,
        Directory.EnumerateFiles(Path.Combine(Folder, project)).Order(StringComparer.Ordinal).Select(file => $"--- {Path.GetFileName(file)}\n{File.ReadAllText(file)}"));
}
