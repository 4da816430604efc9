using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing;

/// <summary>The <c>LibraryImport</c> generator that comes with reference assemblies, as in a build.</summary>
public static class LibraryImportGenerator
{
    private static readonly ConcurrentDictionary<string, Lazy<AnalyzerFileReference>> s_references = new();

    /// <summary>The generator's assembly; the analyzers of the SYSLIB105x diagnostics are in it as well.</summary>
    public static Assembly GetAssembly(ReferenceAssemblies references) => GetReference(references).GetAssembly();

    /// <summary>
    /// A reference to the file, because the workspace searches for callers only in projects whose analyzer references it
    /// can tell apart.
    /// </summary>
    internal static AnalyzerFileReference GetReference(ReferenceAssemblies references)
        => s_references.GetOrAdd(references.TargetFramework, static framework => new Lazy<AnalyzerFileReference>(() => Create(framework))).Value;

    private static AnalyzerFileReference Create(string targetFramework)
    {
        var folder = Path.Combine(TargetingPack.FolderOf(targetFramework), "analyzers", "dotnet", "cs");
        var path = Path.Combine(folder, "Microsoft.Interop.LibraryImportGenerator.dll");
        if (!File.Exists(path))
        {
            throw new NotSupportedException($"{targetFramework} has no LibraryImport generator.");
        }

        RequiredRoslyn.VerifyLoads(path);
        return new AnalyzerFileReference(path, new Loader(targetFramework, folder));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly AssemblyLoadContext _context;

        public Loader(string targetFramework, string folder)
        {
            // A context of its own: the generators of two frameworks have the same assembly names.
            _context = new AssemblyLoadContext($"LibraryImport generator of {targetFramework}");
            _context.Resolving += (_, name) =>
                Path.Combine(folder, $"{name.Name}.dll") is var dependency && File.Exists(dependency)
                    ? _context.LoadFromAssemblyPath(dependency)
                    : null;
        }

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);
    }
}
