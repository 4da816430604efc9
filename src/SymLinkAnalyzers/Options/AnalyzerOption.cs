using System.Collections.Immutable;

namespace SymLinkAnalyzers.Options;

/// <summary>A key that .editorconfig or a global config may set.</summary>
/// <param name="Key">In lower case, as the compiler gives it.</param>
/// <param name="Values">What it may be set to, in lower case; case does not count. Empty for a list of module names.</param>
/// <param name="Default">What holds where it is not set, in words.</param>
/// <param name="Meaning">What it changes, in words.</param>
internal sealed record AnalyzerOption(string Key, ImmutableArray<string> Values, string Default, string Meaning)
{
    /// <summary>What the keys of all our options begin with.</summary>
    public const string Prefix = "symlink_analyzers.";

    public bool Accepts(string value) => Values.IsEmpty
        ? ModuleList.TryParse(value, out _)
        : Values.Contains(Normalize(value));

    public static string Normalize(string value) => value.Trim().ToLowerInvariant();
}
