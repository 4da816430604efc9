namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a fixed state takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>What it does not give itself; of the expected diagnostics and the markup only what the fix does not fix.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>What it does not give itself, and all expected diagnostics: nothing is fixed.</summary>
    AutoInheritAll,
}
