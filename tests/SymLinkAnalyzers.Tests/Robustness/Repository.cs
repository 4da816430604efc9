using System.Reflection;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>The sources that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryFolder").Value!;

    /// <summary>The source files below a folder, without what builds leave there.</summary>
    public static IEnumerable<string> FindSources(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where Path.GetExtension(path) is ".cs" or ".vb"
        where !Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar).Any(name => name is "bin" or "obj")
        select path;
}
