namespace SymLinkAnalyzers.Options;

/// <summary>The keys that .editorconfig may set.</summary>
internal static class OptionKeys
{
    /// <summary>Which fix comes first: "symlink", "framework" or "declaration".</summary>
    public const string PreferredApi = "symlink_analyzers.preferred_api";
}
