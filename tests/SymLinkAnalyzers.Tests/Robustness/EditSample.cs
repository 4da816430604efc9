namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>
/// At which edits of a source fixes are tried: at all of them that takes half an hour, so that a few stand for the rest. The
/// variable SYMLINKANALYZERS_EDITS says how many of each source, or <c>all</c>. The choice is always the same.
/// </summary>
internal sealed class EditSample
{
    private const int DefaultCount = 3;
    private const int Seed = 20261120;

    private readonly Random _random = new(Seed);

    private static int Count => Environment.GetEnvironmentVariable("SYMLINKANALYZERS_EDITS") switch
    {
        "all" => int.MaxValue,
        { } text when int.TryParse(text, out int count) => count,
        _ => DefaultCount,
    };

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
