using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>The projects of a user of the packages, in a folder where nothing of this repository is inherited.</summary>
internal sealed class Consumer
{
    private readonly PackedPackages _packed;

    public Consumer(PackedPackages packed)
    {
        Folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "consumers", Guid.NewGuid().ToString("N"))).FullName;
        _packed = packed;
    }

    public string Folder { get; }

    /// <param name="projectFile">The name of the project file; without its extension it is that of the project's folder.</param>
    /// <param name="projectText">The text of the project file.</param>
    /// <param name="sources">The folder whose source files the project gets a copy of, if any.</param>
    public Consumer Add(string projectFile, string projectText, string? sources = null)
    {
        string folder = Path.Combine(Folder, Path.GetFileNameWithoutExtension(projectFile));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, projectFile), projectText);
        foreach (string source in sources is null ? [] : Directory.EnumerateFiles(sources, "*." + Path.GetExtension(projectFile)[1..3]))
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        }

        return this;
    }

    /// <param name="file">Its path from the folder of all projects.</param>
    /// <param name="text">Its text.</param>
    public Consumer AddFile(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    public Task<CommandResult> BuildAsync(string project) =>
        _packed.Builds.BuildAsync(Folder, Directory.EnumerateFiles(Path.Combine(Folder, project), "*.*proj").Single());

    /// <summary>Builds with no other project, and with a compiler that starts for it: for a build that is to fail, or has another compiler.</summary>
    public Task<CommandResult> BuildAloneAsync(string project) => DotnetAsync("build", project, "--no-incremental", "-tl:off");

    /// <summary>The items that a build ends up with, as JSON.</summary>
    public Task<CommandResult> ReadItemsAsync(string project, string item) =>
        DotnetAsync("build", project, "--no-incremental", "-restore", "-t:Compile", $"-getItem:{item}");

    public Task<CommandResult> PackAsync(string project, string output) => DotnetAsync("pack", project, "-o", output, "-tl:off");

    /// <param name="project">The folder of the project.</param>
    /// <param name="severity">The least severe of what is repaired.</param>
    public Task<CommandResult> RepairAsync(string project, string severity = "warn") =>
        FormatAsync("analyzers", project, "--no-restore", "--severity", severity, "--verbosity", "detailed");

    public Task<CommandResult> FormatAsync(params string[] arguments) => DotnetAsync(["format", .. arguments]);

    public Task<CommandResult> RunAsync(string project) => DotnetAsync("run", "--no-build", "--project", project);

    /// <summary>The source as it is now, for the message of a test that fails.</summary>
    public string ReadSources(string project) => string.Join(
        Environment.NewLine,
        Directory.EnumerateFiles(Path.Combine(Folder, project)).Order(StringComparer.Ordinal).Select(file => $"--- {Path.GetFileName(file)}\n{File.ReadAllText(file)}"));

    private Task<CommandResult> DotnetAsync(params string[] arguments) => Dotnet.RunAsync(Folder, arguments, _packed.Unpacked);
}
