using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing;

/// <summary>The <c>LibraryImport</c> generator that comes with reference assemblies, as in a build.</summary>
public static class LibraryImportGenerator
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> s_assemblies = new();

    /// <summary>The generator's assembly; the analyzers of the SYSLIB105x diagnostics are in it as well.</summary>
    public static Assembly GetAssembly(ReferenceAssemblies references)
        => s_assemblies.GetOrAdd(references.TargetFramework, static framework => new Lazy<Assembly>(() => Load(framework))).Value;

    internal static Type GetType(ReferenceAssemblies references)
        => GetAssembly(references).GetType("Microsoft.Interop.LibraryImportGenerator", throwOnError: true)!;

    private static Assembly Load(string targetFramework)
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
        return context.LoadFromAssemblyPath(path);
    }
}
