using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>
/// Code that was written for something else than to be analyzed: this project's own. Neither the SDK nor the reference
/// packages come with sources.
/// </summary>
public sealed class OwnSourceTests
{
    /// <summary>Those that declare and call the function wrongly, to show what comes of it.</summary>
    private static readonly string[] s_faulty = ["tests/SymLinks.Tests", "tests/SymLinkAnalyzers.Package.Tests"];

    public static TheoryData<string> Folders =>
    [
        .. from top in new[] { "src", "tests", "benchmarks", "tools" }
           from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Folder, top)).Order(StringComparer.Ordinal)
           let name = $"{top}/{Path.GetFileName(folder)}"
           where Repository.FindSources(name).Any()
           select name,
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Only_what_is_faulty_on_purpose_is_warned_of(string folder)
    {
        ImmutableArray<Diagnostic> diagnostics = await Endurance.AnalyzeAsync(await CreateProjectAsync(folder));
        ImmutableArray<Diagnostic> warnings = diagnostics.RemoveAll(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning);
        Assert.True(warnings.IsEmpty != s_faulty.Contains(folder), string.Join('\n', warnings));
    }

    [Fact]
    public async Task The_library_is_seen_with_its_imports()
    {
        Project project = await CreateProjectAsync("src/SymLinks");
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(compilation.GetSymbolsWithName(name => name.StartsWith("CreateSymbolicLink", StringComparison.Ordinal), SymbolFilter.Member, TestContext.Current.CancellationToken));
    }

    /// <summary>All files of a folder, against what the tests themselves run with.</summary>
    private static async Task<Project> CreateProjectAsync(string folder)
    {
        string usings = string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks", "Xunit" }.Select(name => $"global using {name};\n"));
        Project project = await SourceCompilation.CreateProjectAsync(usings, LanguageNames.CSharp, test =>
        {
            SourceCompilation.AllowErrors(test);
            test.UseLibraryImportGenerator = true;
            test.TestState.AdditionalReferences.AddRange(
                from assembly in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                where Path.GetFileName(assembly) is var name && (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("xunit.", StringComparison.Ordinal) || name.StartsWith("FsCheck", StringComparison.Ordinal))
                select MetadataReference.CreateFromFile(assembly));
        });
        foreach (string path in Repository.FindSources(folder).Where(path => Path.GetExtension(path) == ".cs"))
        {
            project = project.AddDocument(Path.GetFileName(path), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), filePath: path).Project;
        }

        return project;
    }
}
