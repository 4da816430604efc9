using System.Collections.Concurrent;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One reference for each file: Roslyn shares the symbols of what it knows to be the same metadata.</summary>
internal static class MetadataReferenceCache
{
    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> s_references = new();

    public static MetadataReference Get(string path)
        => s_references.GetOrAdd(path, static path => new Lazy<MetadataReference>(() => MetadataReference.CreateFromFile(path))).Value;
}
