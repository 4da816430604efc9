namespace SymLinkAnalyzers.Declarations;

/// <summary>Compares the constants that symbols and operations hold, boxed in any integer type.</summary>
internal static class IntegerConstant
{
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
