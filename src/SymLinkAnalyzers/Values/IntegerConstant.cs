namespace SymLinkAnalyzers.Values;

/// <summary>Compares the constants that symbols and operations hold, boxed in any integer type.</summary>
internal static class IntegerConstant
{
    /// <summary>Whether a constant, integer or Boolean, says no.</summary>
    public static bool IsZeroOrFalse(object? constant) => constant is false || Is(constant, 0);

    public static bool Is(object? constant, uint value) => constant switch
    {
        byte number => number == value,
        sbyte number => number == value,
        short number => number == value,
        ushort number => number == value,
        int number => number == value,
        uint number => number == value,
        long number => number == value,
        ulong number => number == value,
        _ => false,
    };
}
