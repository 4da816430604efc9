using FsCheck;
using FsCheck.Fluent;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>Picks among alternatives, as the numbers of one draw say.</summary>
internal sealed class Draws(int[] numbers)
{
    private int _next;

    /// <summary>As many numbers as any declaration asks for.</summary>
    private const int Count = 40;

    public static Gen<int[]> Numbers { get; } = Gen.Choose(0, int.MaxValue - 1).ArrayOf(Count);

    public T Of<T>(params T[] alternatives) => alternatives[Next() % alternatives.Length];

    public bool OneIn(int chances) => Next() % chances == 0;

    private int Next() => numbers[_next++ % numbers.Length];
}
