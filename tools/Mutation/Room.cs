namespace SymLinkAnalyzers.Mutation;

/// <summary>A part of src/ whose mutants are tested together, and the namespaces of the tests that have to notice them.</summary>
internal sealed record Room(string Name, string Project, string Files, params string[] Tests)
{
    internal const string TestProject = "tests/SymLinkAnalyzers.Tests";

    internal static readonly Room[] All =
    [
        new("Native", "SymLinkAnalyzers", "Native/**/*.cs", "Native", "Declarations", "Calls", "Rules"),
        new("Declarations", "SymLinkAnalyzers", "Declarations/**/*.cs", "Declarations", "Rules"),
        new("Calls", "SymLinkAnalyzers", "Calls/**/*.cs", "Calls", "Rules"),
        new("Rules", "SymLinkAnalyzers", "Rules/**/*.cs", "Rules"),
        new("Fixes", "SymLinkAnalyzers.CodeFixes", "**/*.cs", "Fixes", "Refactorings"),
    ];

    internal string OutputFolder => Path.GetFullPath($"artifacts/mutation/{Name}");

    /// <summary>A copy of the built tests with the assembly that has all mutants in it.</summary>
    internal string MutatedTests => Path.Combine(OutputFolder, "tests");

    internal IEnumerable<string> TestNamespaces => Tests.Select(tests => $"SymLinkAnalyzers.Tests.{tests}");

    /// <summary>The rooms of these names, or null where there is none of one of them.</summary>
    internal static Room[]? Find(string[] names)
    {
        Room[] rooms = [.. names.SelectMany(name => All.Where(room => room.Name == name))];
        return rooms.Length == names.Length ? rooms : null;
    }
}
