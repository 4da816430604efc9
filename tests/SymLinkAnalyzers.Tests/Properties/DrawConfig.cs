using FsCheck;
using FsCheck.Fluent;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>
/// How properties draw: the same each time, so that a run fails for a change and not by chance; or anew, where
/// SYMLINKANALYZERS_DRAWS asks for a number.
/// </summary>
internal static class DrawConfig
{
    /// <summary>The oldest Roslyn gets other draws than the newest, so that one run tries more of them.</summary>
#if FLOOR
    public const int Seed = 20261121;
#else
    public const int Seed = 20261120;
#endif

    private const ulong Gamma = 7;

    public static Config Of(int count)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true);
        return Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS") is { Length: > 0 } ? config : config.WithReplay(Seed, Gamma);
    }
}
