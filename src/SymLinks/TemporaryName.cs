namespace SymLinks;

/// <summary>Names for links that are there for a moment only. No two are the same, so one left behind disturbs nobody.</summary>
internal static class TemporaryName
{
    public const string Prefix = ".symlink-";

    /// <summary>How many names to try where there is room for a short one only.</summary>
    public const int MostTries = 1000;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int RandomDigits = 12;

    // Random once for each process. From there on counting is enough, and needs no call to the system.
    private static readonly ulong s_seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0) ^ BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 8);

    private static long s_count;

    public static int Length => Prefix.Length + RandomDigits;

    /// <summary>A name of no more than so many characters. Where there is no room for a whole one, it may be taken.</summary>
    public static string Next(int room = int.MaxValue)
    {
        ulong bits = Mixed(s_seed + ((ulong)Interlocked.Increment(ref s_count) * 0x9E3779B97F4A7C15));
        bool isWhole = room >= Length;
        char[] name = new char[isWhole ? Length : Math.Min(room, RandomDigits)];
        int start = isWhole ? Prefix.Length : 0;
        Prefix.CopyTo(0, name, 0, start);
        for (int i = start; i < name.Length; i++)
        {
            name[i] = Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(name);
    }

    // SplitMix64, by Guy Steele, Doug Lea and Christine Flood: different numbers stay different.
    private static ulong Mixed(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
