namespace SymLinkAnalyzers.Calls;

/// <summary>Compares constants of any integer type.</summary>
internal static class Constants
{
    public static bool IsZero(object constant) => constant switch
    {
        bool value => !value,
        _ => IsNumber(constant, 0),
    };

    /// <summary>False for a Boolean: true is no 1.</summary>
    public static bool IsNumber(object? constant, long number) => constant switch
    {
        byte value => value == number,
        sbyte value => value == number,
        short value => value == number,
        ushort value => value == number,
        int value => value == number,
        uint value => value == number,
        long value => value == number,
        ulong value => number >= 0 && value == (ulong)number,
        _ => false,
    };
}
