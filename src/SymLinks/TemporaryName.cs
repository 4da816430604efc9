namespace SymLinks;

/// <summary>Names for links that are there for a moment only. No two are the same, so one left behind disturbs nobody.</summary>
internal static class TemporaryName
{
    public const string Prefix = ".symlink-";

    public static string Next() => Prefix + Guid.NewGuid().ToString("N") + ".tmp";
}
