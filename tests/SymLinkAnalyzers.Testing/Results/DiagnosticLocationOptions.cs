namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the span of a <see cref="DiagnosticLocation"/> is meant.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The start line is the number of a <c>{|#0:…|}</c> markup.</summary>
    InterpretAsMarkupKey = 2,
}
