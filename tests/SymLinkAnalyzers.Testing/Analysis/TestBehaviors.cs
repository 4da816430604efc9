namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>That nothing is reported in generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>That a directive in the source silences what is reported.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>That the generators add exactly <see cref="ProjectState.GeneratedSources"/>.</summary>
    SkipGeneratedSourcesCheck = 4,
}
