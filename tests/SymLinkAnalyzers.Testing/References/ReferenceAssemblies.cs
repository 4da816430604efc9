using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the sources under test are compiled against. Immutable; nothing is downloaded.</summary>
public sealed partial class ReferenceAssemblies : IEquatable<ReferenceAssemblies>
{
    private static readonly ConcurrentDictionary<(ReferenceAssemblies, string), ImmutableArray<MetadataReference>> s_resolved = new();

    private readonly string _folder;

    private ReferenceAssemblies(
        string targetFramework,
        string folder,
        ImmutableArray<string> assemblies,
        ImmutableDictionary<string, ImmutableArray<string>> languageSpecificAssemblies)
    {
        TargetFramework = targetFramework;
        _folder = folder;
        Assemblies = assemblies;
        LanguageSpecificAssemblies = languageSpecificAssemblies;
    }

    public string TargetFramework { get; }

    /// <summary>Assemblies by name; none means every one of the target framework.</summary>
    public ImmutableArray<string> Assemblies { get; }

    public ImmutableDictionary<string, ImmutableArray<string>> LanguageSpecificAssemblies { get; }

    /// <summary>Adds assemblies of the same target framework by name, such as <c>System.Web</c>.</summary>
    public ReferenceAssemblies AddAssemblies(ImmutableArray<string> assemblies)
        => WithAssemblies(Assemblies.AddRange(assemblies));

    public ReferenceAssemblies WithAssemblies(ImmutableArray<string> assemblies)
        => new(TargetFramework, _folder, assemblies, LanguageSpecificAssemblies);

    public ReferenceAssemblies AddLanguageSpecificAssemblies(string language, ImmutableArray<string> assemblies)
        => new(
            TargetFramework,
            _folder,
            Assemblies,
            LanguageSpecificAssemblies.SetItem(
                language,
                [.. LanguageSpecificAssemblies.GetValueOrDefault(language, []), .. assemblies]));

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(s_resolved.GetOrAdd((this, language ?? string.Empty), static key => key.Item1.Resolve(key.Item2)));
    }

    public bool Equals(ReferenceAssemblies? other)
        => other is not null
            && TargetFramework == other.TargetFramework
            && Assemblies.SequenceEqual(other.Assemblies)
            && LanguageSpecificAssemblies.Count == other.LanguageSpecificAssemblies.Count
            && LanguageSpecificAssemblies.All(pair =>
                other.LanguageSpecificAssemblies.TryGetValue(pair.Key, out var assemblies) && assemblies.SequenceEqual(pair.Value));

    public override bool Equals(object? obj) => Equals(obj as ReferenceAssemblies);

    public override int GetHashCode() => HashCode.Combine(TargetFramework, Assemblies.Length);

    public override string ToString() => TargetFramework;

    private ImmutableArray<MetadataReference> Resolve(string language)
    {
        var folder = Path.Combine(TargetingPack.FolderOf(TargetFramework), _folder);
        var names = Assemblies.AddRange(LanguageSpecificAssemblies.GetValueOrDefault(language, []));
        var files = names.IsEmpty
            ? Directory.GetFiles(folder, "*.dll")
            : names.Select(name => FileOf(folder, name)).Concat(Facades(folder));
        return [.. files.Order(StringComparer.Ordinal).Distinct().Select(MetadataReferenceCache.Get)];
    }

    /// <summary>What lets .NET Framework code use libraries for .NET Standard; the SDK references all of them as well.</summary>
    private static string[] Facades(string folder)
        => Directory.Exists(Path.Combine(folder, "Facades")) ? Directory.GetFiles(Path.Combine(folder, "Facades"), "*.dll") : [];

    private string FileOf(string folder, string name)
    {
        var path = Path.Combine(folder, $"{name}.dll");
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{TargetFramework} has no assembly '{name}'.", path);
    }
}
