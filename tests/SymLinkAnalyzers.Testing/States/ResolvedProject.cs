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
            Files(state.Sources, inherited?.Sources),
            Files(state.GeneratedSources, inherited?.GeneratedSources),
            Files(state.AdditionalFiles, inherited?.AdditionalFiles),
            Files(state.AnalyzerConfigFiles, inherited?.AnalyzerConfigFiles),
            OwnOrInherited(state.AdditionalReferences, inherited?.AdditionalReferences),
            OwnOrInherited(state.AdditionalProjectReferences, inherited?.ProjectReferences));

        ImmutableArray<StateFile> Files(SourceFileCollection own, ImmutableArray<StateFile>? other)
            => own.Count == 0 && other is { } files
                ? [.. files.Select(file => file with { MarkupMode = inheritedMarkup })]
                : [.. own.Select(file => new StateFile(file.filename, file.content, ownMarkup))];
    }

    private static ImmutableArray<T> OwnOrInherited<T>(List<T> own, ImmutableArray<T>? inherited)
        => own.Count == 0 && inherited is { } other ? other : [.. own];
}
