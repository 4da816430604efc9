namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What is not compared when a diagnostic is matched with a <see cref="DiagnosticResult"/>.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,

    IgnoreAdditionalLocations = 1,

    IgnoreSeverity = 2,
}
