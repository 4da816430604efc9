namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>
/// Which edits of a source are tried: all of them take half an hour, so that some are analyzed, and a few of those fixed. The
/// variable SYMLINKANALYZERS_EDITS says how many of each source are fixed, or <c>all</c>, and then all are analyzed too. The
/// choice is always the same.
/// </summary>
internal sealed class EditSample
{
    private const int DefaultCount = 3;
    private const int DefaultAnalyzedCount = 60;
    private const int Seed = 20261120;

    private readonly Random _random = new(Seed);

    private static int Count => Environment.GetEnvironmentVariable("SYMLINKANALYZERS_EDITS") switch
    {
        "all" => int.MaxValue,
        { } text when int.TryParse(text, out int count) => count,
        _ => DefaultCount,
    };

    public static int AnalyzedCount => Count == int.MaxValue ? int.MaxValue : Math.Max(Count, DefaultAnalyzedCount);

    /// <summary>Some edits of a source, in any order.</summary>
    public IReadOnlyList<TokenEdit> Choose(IEnumerable<TokenEdit> edits) => Choose(edits, Count);

    /// <summary>At most so many of the items.</summary>
    public IReadOnlyList<T> Choose<T>(IEnumerable<T> items, int count)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled[..Math.Min(count, shuffled.Length)];
    }
}
