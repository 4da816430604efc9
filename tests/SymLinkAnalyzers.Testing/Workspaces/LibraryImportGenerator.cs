using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The generator that comes with the reference assemblies, as it does in a build. It is a reference to the file, because
/// the workspace searches for callers only in projects whose analyzer references it can tell apart.
/// </summary>
internal static class LibraryImportGenerator
{
    private static readonly ConcurrentDictionary<string, Lazy<AnalyzerReference>> s_references = new();

    public static AnalyzerReference For(ReferenceAssemblies references)
        => s_references.GetOrAdd(references.TargetFramework, static framework => new Lazy<AnalyzerReference>(() => Load(framework))).Value;

    private static AnalyzerFileReference Load(string targetFramework)
    {
        var folder = Path.Combine(TargetingPack.FolderOf(targetFramework), "analyzers", "dotnet", "cs");
        var path = Path.Combine(folder, "Microsoft.Interop.LibraryImportGenerator.dll");
        return File.Exists(path)
            ? new AnalyzerFileReference(path, new Loader(targetFramework, folder))
            : throw new NotSupportedException($"{targetFramework} has no LibraryImport generator.");
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
