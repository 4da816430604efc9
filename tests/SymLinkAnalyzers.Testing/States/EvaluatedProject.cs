using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project whose markup has been read.</summary>
internal sealed record EvaluatedProject(
    ResolvedProject Settings,
    ImmutableArray<EvaluatedFile> Sources,
    ImmutableArray<EvaluatedFile> AdditionalFiles)
{
    public string Name => Settings.Name;

    public string Language => Settings.Language;

    public IEnumerable<EvaluatedFile> AnalyzerConfigFiles
        => Settings.AnalyzerConfigFiles.Select(file => new EvaluatedFile(file.Path, file.Content));

    public IEnumerable<EvaluatedFile> GeneratedSources
        => Settings.GeneratedSources.Select(file => new EvaluatedFile(file.Path, file.Content));
}
