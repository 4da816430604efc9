namespace SymLinkAnalyzers.Calls;

/// <summary>What is known of a 32-bit value: each bit is surely set, surely clear, or unknown.</summary>
/// <param name="Set">The bits that are surely set.</param>
/// <param name="Clear">The bits that are surely clear.</param>
internal readonly record struct KnownBits(uint Set, uint Clear)
{
    public static KnownBits Unknown => default;

    public static KnownBits Of(uint value) => new(value, ~value);

    public bool AreSurelySet(uint bits) => (Set & bits) == bits;

    public bool AreSurelyClear(uint bits) => (Clear & bits) == bits;

    /// <summary>What holds whichever of the two values it is.</summary>
    public KnownBits Join(KnownBits other) => new(Set & other.Set, Clear & other.Clear);

    public static KnownBits operator |(KnownBits left, KnownBits right) => new(left.Set | right.Set, left.Clear & right.Clear);

    public static KnownBits operator &(KnownBits left, KnownBits right) => new(left.Set & right.Set, left.Clear | right.Clear);

    public static KnownBits operator ^(KnownBits left, KnownBits right) =>
        new((left.Set & right.Clear) | (left.Clear & right.Set), (left.Set & right.Set) | (left.Clear & right.Clear));

    public static KnownBits operator ~(KnownBits bits) => new(bits.Clear, bits.Set);
}
