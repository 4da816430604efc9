namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What becomes of the markup in a state's files.</summary>
public enum MarkupMode
{
    /// <summary>It is code.</summary>
    None,

    /// <summary>It is removed.</summary>
    Ignore,

    /// <summary>It is removed; what the fix does not fix is expected.</summary>
    IgnoreFixable,

    /// <summary>It is removed, and its diagnostics are expected.</summary>
    Allow,
}
