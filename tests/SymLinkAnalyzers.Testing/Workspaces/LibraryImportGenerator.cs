using System.Collections.Concurrent;
using System.Runtime.Loader;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The generator that comes with the reference assemblies, as it does in a build.</summary>
internal static class LibraryImportGenerator
{
    private static readonly ConcurrentDictionary<string, Lazy<Type>> s_types = new();

    public static Type For(ReferenceAssemblies references)
        => s_types.GetOrAdd(references.TargetFramework, static framework => new Lazy<Type>(() => Load(framework))).Value;

    private static Type Load(string targetFramework)
    {
        var folder = Path.Combine(TargetingPack.FolderOf(targetFramework), "analyzers", "dotnet", "cs");
        var path = Path.Combine(folder, "Microsoft.Interop.LibraryImportGenerator.dll");
        if (!File.Exists(path))
        {
            throw new NotSupportedException($"{targetFramework} has no LibraryImport generator.");
        }

        // A context of its own: the generators of two frameworks have the same assembly names.
        var context = new AssemblyLoadContext($"LibraryImport generator of {targetFramework}");
        context.Resolving += (_, name) =>
            Path.Combine(folder, $"{name.Name}.dll") is var dependency && File.Exists(dependency)
                ? context.LoadFromAssemblyPath(dependency)
                : null;
        return context.LoadFromAssemblyPath(path).GetType("Microsoft.Interop.LibraryImportGenerator", throwOnError: true)!;
    }
}
