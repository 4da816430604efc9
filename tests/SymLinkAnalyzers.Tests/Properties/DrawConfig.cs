using FsCheck;
using FsCheck.Fluent;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>How properties draw: the same each time, so that a run fails for a change and not by chance; or anew, where SYMLINKANALYZERS_DRAWS asks for a number.</summary>
internal static class DrawConfig
{
    private const ulong Seed = 20261120;
    private const ulong Gamma = 7;

    public static Config Of(int count)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true);
        return Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS") is { Length: > 0 } ? config : config.WithReplay(Seed, Gamma);
    }
}
