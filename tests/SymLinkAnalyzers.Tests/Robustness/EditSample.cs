using SymLinkAnalyzers.Tests.Properties;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>
/// Which edits of a source are tried: all of them take an hour. Analyzers run at some tokens, and fixes at a few of them: each is
/// deleted, doubled or cut off at, one of the three. The variable SYMLINKANALYZERS_EDITS says at how many edits of each source fixes
/// are tried, and lets analyzers run at every token, and at all edits of short sources; or <c>all</c> for everything. The choice is
/// always the same on one Roslyn, and another on the oldest than on the newest.
/// </summary>
internal sealed class EditSample
{
    private const int DefaultCount = 2;
    private const int DefaultAnalyzedCount = 10;

    /// <summary>As many as a short block of a page has.</summary>
    private const int ManyEdits = 90;

    private readonly Random _random = new(DrawConfig.Seed);

    private static int? Asked => Environment.GetEnvironmentVariable("SYMLINKANALYZERS_EDITS") switch
    {
        "all" => int.MaxValue,
        { } text when int.TryParse(text, out int count) => count,
        _ => null,
    };

    /// <summary>The edits at which analyzers run.</summary>
    public static IEnumerable<TokenEdit> AnalyzedOf(IReadOnlyList<TokenEdit> edits)
    {
        if (Asked == int.MaxValue || (Asked is not null && edits.Count <= ManyEdits))
        {
            return edits;
        }

        TokenEdit[] oneOfEachToken = [.. edits.Where((_, index) => index / TokenEdit.Kinds % TokenEdit.Kinds == index % TokenEdit.Kinds)];
        int step = Asked is null ? Math.Max(1, oneOfEachToken.Length / DefaultAnalyzedCount) : 1;

        // Or all would be of one kind.
        step += step % TokenEdit.Kinds == 0 ? 1 : 0;
        return oneOfEachToken.Where((_, index) => index % step == DrawConfig.Seed % step);
    }

    /// <summary>The edits at which fixes are tried, in any order.</summary>
    public IReadOnlyList<TokenEdit> FixedOf(IEnumerable<TokenEdit> edits) => Choose(edits, Asked ?? DefaultCount);

    /// <summary>At most so many of the items.</summary>
    public IReadOnlyList<T> Choose<T>(IEnumerable<T> items, int count)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled[..Math.Min(count, shuffled.Length)];
    }
}
