namespace SymLinkAnalyzers.Rules;

/// <summary>The names of what rules tell their fixes, so that a fix need not decide again what the rule decided.</summary>
internal static class DiagnosticProperty
{
    /// <summary>The text, or the name, that takes the place of what is marked. Numbered from 1 for further locations.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The value that the flag has to have: "true" or "false".</summary>
    public const string FlagIsWanted = nameof(FlagIsWanted);

    /// <summary>The bit that the flag is, as a decimal number.</summary>
    public const string FlagValue = nameof(FlagValue);
}
