using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project state with what it inherits.</summary>
internal sealed record ResolvedProject(
    string Name,
    string Language,
    OutputKind OutputKind,
    DocumentationMode? DocumentationMode,
    ReferenceAssemblies? ReferenceAssemblies,
    ImmutableArray<StateFile> Sources,
    ImmutableArray<StateFile> GeneratedSources,
    ImmutableArray<StateFile> AdditionalFiles,
    ImmutableArray<StateFile> AnalyzerConfigFiles,
    ImmutableArray<MetadataReference> AdditionalReferences,
    ImmutableArray<string> ProjectReferences)
{
    /// <summary>All that can carry markup.</summary>
    public IEnumerable<StateFile> MarkedFiles => Sources.Concat(AdditionalFiles);

    public static ResolvedProject Create(
        ProjectState state,
        ResolvedProject? inherited,
        MarkupMode ownMarkup,
        MarkupMode inheritedMarkup)
    {
        return new ResolvedProject(
            state.Name,
            state.Language,
            state.OutputKind ?? inherited?.OutputKind ?? Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
            state.DocumentationMode ?? inherited?.DocumentationMode,
            state.ReferenceAssemblies ?? inherited?.ReferenceAssemblies,
            Files(state.Sources, inherited?.Sources, Rooted),
            Files(state.GeneratedSources, inherited?.GeneratedSources, path => path),
            Files(state.AdditionalFiles, inherited?.AdditionalFiles, Rooted),
            Files(state.AnalyzerConfigFiles, inherited?.AnalyzerConfigFiles, Rooted),
            OwnOrInherited(state.AdditionalReferences, inherited?.AdditionalReferences),
            OwnOrInherited(state.AdditionalProjectReferences, inherited?.ProjectReferences));

        ImmutableArray<StateFile> Files(SourceFileCollection own, ImmutableArray<StateFile>? other, Func<string, string> getPath)
            => own.Count == 0 && other is { } files
                ? [.. files.Select(file => file with { MarkupMode = inheritedMarkup })]
                : [.. own.Select(file => new StateFile(getPath(file.filename), file.content, ownMarkup))];

        // Sections of an .editorconfig apply to rooted paths only.
        string Rooted(string path)
            => path.StartsWith('/') || Path.IsPathRooted(path) ? path : $"/{state.Name}/{path.Replace('\\', '/')}";
    }

    private static ImmutableArray<T> OwnOrInherited<T>(List<T> own, ImmutableArray<T>? inherited)
        => own.Count == 0 && inherited is { } other ? other : [.. own];
}
