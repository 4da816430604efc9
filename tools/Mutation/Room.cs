namespace SymLinkAnalyzers.Mutation;

/// <summary>A part of src/ whose mutants are tested together, and the tests that have to notice them: namespaces and classes.</summary>
internal sealed record Room(string Name, string Project, string Folder, params string[] Tests)
{
    internal const string TestProject = "tests/SymLinkAnalyzers.Tests";

    internal static readonly Room[] All =
    [
        new("Native", "SymLinkAnalyzers", "Native", "Native", "Declarations"),
        new("Declarations", "SymLinkAnalyzers", "Declarations", "Declarations", "Rules"),
        new("Calls", "SymLinkAnalyzers", "Calls", "Calls", "Rules", "Fixes.CallSymLinkForMklinkTests"),
        new("Rules", "SymLinkAnalyzers", "Rules", "Rules"),
        new("Fixes", "SymLinkAnalyzers.CodeFixes", ".", "Fixes", "Refactorings"),
    ];

    /// <summary>To test a part of a large room: every file, every second, every third…</summary>
    internal int Step { get; private init; } = 1;

    /// <summary>Where the repository lies.</summary>
    internal string Repository { get; init; } = Directory.GetCurrentDirectory();

    internal string ProjectFolder => Path.Combine(Repository, "src", Project);

    internal string OutputFolder => Path.Combine(Repository, "artifacts", "mutation", Name);

    /// <summary>A copy of the built tests with the assembly that has all mutants in it.</summary>
    internal string MutatedTests => Path.Combine(OutputFolder, "tests");

    internal IEnumerable<string> TestNames => Tests.Select(tests => $"SymLinkAnalyzers.Tests.{tests}");

    /// <summary>The files to change, as paths from the project's folder.</summary>
    internal IEnumerable<string> FindFiles() => Directory
        .EnumerateFiles(Path.GetFullPath(Folder, ProjectFolder), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(ProjectFolder, file))
        .Where(file => !file.StartsWith("bin", StringComparison.Ordinal) && !file.StartsWith("obj", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Where((_, index) => index % Step == 0);

    /// <summary>The room of this name, or every third of its files where it says <c>Calls/3</c>; null where there is none.</summary>
    internal static Room? Find(string argument)
    {
        string[] parts = argument.Split('/');
        int step = 1;
        return parts.Length <= 2
            && All.FirstOrDefault(room => room.Name == parts[0]) is { } room
            && (parts.Length == 1 || (int.TryParse(parts[1], out step) && step > 0))
                ? room with { Step = step }
                : null;
    }
}
