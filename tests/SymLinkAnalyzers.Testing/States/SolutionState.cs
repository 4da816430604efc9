namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The project under test, those beside it, and what the analyzers say to it.</summary>
public class SolutionState : ProjectState
{
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension)
        => AdditionalProjects = new ProjectCollection(language, defaultExtension);

    /// <summary><see cref="StateInheritanceMode.AutoInherit"/> by default.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>By default <see cref="MarkupMode.Allow"/> for own files, and for inherited ones what fits the inheritance mode.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    public ProjectCollection AdditionalProjects { get; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>Whether the test gives anything for this state.</summary>
    internal bool IsGiven
        => InheritanceMode is not null
            || MarkupHandling is not null
            || Sources.Count > 0
            || GeneratedSources.Count > 0
            || AdditionalFiles.Count > 0
            || AnalyzerConfigFiles.Count > 0
            || AdditionalProjects.Count > 0
            || ExpectedDiagnostics.Count > 0;
}
