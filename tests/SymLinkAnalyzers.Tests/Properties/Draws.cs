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

    /// <summary>For whole files.</summary>
    public static Gen<int[]> Many { get; } = Gen.Choose(0, int.MaxValue - 1).ArrayOf(400);

    public T Of<T>(params T[] alternatives) => alternatives[Next() % alternatives.Length];

    /// <summary>The usual, or one time in ten an odd one.</summary>
    public T Mostly<T>(T usual, params T[] odd) => OneIn(10) ? Of(odd) : usual;

    public bool OneIn(int chances) => Next() % chances == 0;

    private int Next() => numbers[_next++ % numbers.Length];
}
