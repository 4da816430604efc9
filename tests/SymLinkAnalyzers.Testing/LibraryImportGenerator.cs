using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

/// <summary>The <c>LibraryImport</c> generator that comes with reference assemblies. It is run by the workspace, so that a fix sees what it makes.</summary>
public static class LibraryImportGenerator
{
    private const string FileName = "Microsoft.Interop.LibraryImportGenerator.dll";

    private static readonly ConcurrentDictionary<string, Lazy<AnalyzerFileReference>> s_references = new();

    /// <summary>Where the generator is; the analyzers of the SYSLIB105x diagnostics are in the same file.</summary>
    public static async Task<string> FindAsync(ReferenceAssemblies references) =>
        PathOf(await references.ResolveAsync(LanguageNames.CSharp, CancellationToken.None))
        ?? throw new NotSupportedException($"{references.TargetFramework} has no LibraryImport generator.");

    public static async Task<Assembly> LoadAsync(ReferenceAssemblies references) => Reference(await FindAsync(references)).GetAssembly();

    /// <summary>Has the generator run in every C# project of a solution whose target framework has it; that under test needs one.</summary>
    internal static Solution AddTo(Solution solution, ProjectId id)
    {
        foreach (Project project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            if (PathOf(project.MetadataReferences) is { } path)
            {
                solution = solution.AddAnalyzerReference(project.Id, Reference(path));
            }
            else if (project.Id == id)
            {
                throw new NotSupportedException("The target framework of the project under test has no LibraryImport generator.");
            }
        }

        return solution;
    }

    /// <summary>What the generators of a project complain of. The workspace tells it from Roslyn 4.14 on.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        ImmutableArray<ISourceGenerator> generators = [.. project.AnalyzerReferences.SelectMany(reference => reference.GetGenerators(project.Language))];
        if (generators.IsEmpty)
        {
            return [];
        }

        Compilation? compilation = await project.WithAnalyzerReferences([]).GetCompilationAsync(cancellationToken);
        return CSharpGeneratorDriver
            .Create(generators, project.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!, project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation!, cancellationToken)
            .GetRunResult()
            .Diagnostics;
    }

    private static string? PathOf(IEnumerable<MetadataReference> references) => references
        .OfType<PortableExecutableReference>()
        .Select(reference => Path.Combine(reference.FilePath ?? "", "..", "..", "..", "analyzers", "dotnet", "cs", FileName))
        .Select(Path.GetFullPath)
        .FirstOrDefault(File.Exists);

    private static AnalyzerFileReference Reference(string path)
    {
        RequiredRoslyn.VerifyLoads(path);
        return s_references.GetOrAdd(path, static path => new Lazy<AnalyzerFileReference>(() => new AnalyzerFileReference(path, new Loader(path)))).Value;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly AssemblyLoadContext _context;

        public Loader(string path)
        {
            // A context of its own: the generators of two frameworks have the same assembly names.
            _context = new AssemblyLoadContext(path);
            _context.Resolving += (_, name) =>
                Path.Combine(Path.GetDirectoryName(path)!, $"{name.Name}.dll") is var dependency && File.Exists(dependency)
                    ? _context.LoadFromAssemblyPath(dependency)
                    : null;
        }

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);
    }
}
