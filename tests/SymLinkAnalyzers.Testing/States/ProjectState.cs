namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files and settings of one project.</summary>
public class ProjectState
{
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        Language = language;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    public string Name { get; }

    public string AssemblyName => Name;

    public string Language { get; }

    /// <summary>A library by default.</summary>
    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    /// <summary>Those of the test by default.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public SourceFileList Sources { get; }

    /// <summary>What the generators are expected to add; compared where anything is given.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>For example <c>("/.editorconfig", "root = true …")</c>; sources lie in <c>/0/</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>The names of referenced projects.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];
}
