namespace SymLinkAnalyzers.DocGen.Tests;

/// <summary>A copy of what the tool reads and writes, to be changed.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private static readonly string[] s_files =
    [
        "CHANGELOG.md",
        "README.md",
        "SymLinkAnalyzers.sln",
        "src/SymLinkAnalyzers.Package/README.md",
        "src/SymLinkAnalyzers.Package/buildTransitive/presets/All.globalconfig",
        "src/SymLinkAnalyzers.Package/buildTransitive/presets/None.globalconfig",
        "src/SymLinkAnalyzers.Package/buildTransitive/presets/Recommended.globalconfig",
        "src/SymLinkAnalyzers/AnalyzerReleases.Shipped.md",
        "src/SymLinkAnalyzers/AnalyzerReleases.Unshipped.md",
        "src/SymLinkAnalyzers/Rules/RuleCatalogue.cs",
    ];

    public TemporaryRepository()
    {
        IEnumerable<string> pages = ((string[])["*.md", "*.svg", "*.json"]).SelectMany(kind => Directory.EnumerateFiles(Path.Combine(Original, "docs"), kind, SearchOption.AllDirectories));
        foreach (string file in s_files.Concat(pages.Select(page => Path.GetRelativePath(Original, page))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Locate(file))!);
            File.Copy(Path.Combine(Original, file), Locate(file));
        }
    }

    /// <summary>The repository that the tests lie in.</summary>
    public static string Original { get; } = FindOriginal();

    public string Folder { get; } = Directory.CreateTempSubdirectory("docgen-").FullName;

    public string Read(string path) => File.ReadAllText(Locate(path));

    public void Write(string path, string text) => File.WriteAllText(Locate(path), text);

    public void Delete(string path) => File.Delete(Locate(path));

    /// <summary>The content of every file, by its path.</summary>
    public SortedDictionary<string, string> Snapshot() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), file => Convert.ToBase64String(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    /// <summary>Runs the tool on the copy.</summary>
    public (int ExitCode, string Output, string Errors) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        int exitCode = Command.Run(arguments, Folder, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindOriginal()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SymLinkAnalyzers.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run below the solution.");
    }

    private string Locate(string path) => Path.Combine(Folder, path);
}
