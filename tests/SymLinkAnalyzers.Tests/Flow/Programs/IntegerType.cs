namespace SymLinkAnalyzers.Tests.Flow.Programs;

/// <summary>An integer or enum type of C#, and how its values wrap.</summary>
internal sealed record IntegerType(string Name, int Bits, bool IsSigned)
{
    public static IntegerType Int32 { get; } = new("int", 32, IsSigned: true);

    public static IntegerType UInt32 { get; } = new("uint", 32, IsSigned: false);

    public static IntegerType Int64 { get; } = new("long", 64, IsSigned: true);

    public static IntegerType UInt64 { get; } = new("ulong", 64, IsSigned: false);

    public static IntegerType Enum { get; } = new("SymbolicLink", 32, IsSigned: true);

    public static IntegerType Byte { get; } = new("byte", 8, IsSigned: false);

    public static IntegerType SByte { get; } = new("sbyte", 8, IsSigned: true);

    public static IntegerType Int16 { get; } = new("short", 16, IsSigned: true);

    public static IntegerType UInt16 { get; } = new("ushort", 16, IsSigned: false);

    public static IntegerType[] All { get; } = [Int32, UInt32, Int64, UInt64, Enum, Byte, SByte, Int16, UInt16];

    /// <summary>Narrower than int: C# computes with such values as int.</summary>
    public bool IsNarrow => Bits < 32;

    /// <summary>What an unchecked conversion of a value to this type gives.</summary>
    public Int128 Wrap(Int128 value)
    {
        Int128 modulus = Int128.One << Bits;
        Int128 wrapped = ((value % modulus) + modulus) % modulus;
        return IsSigned && wrapped >= modulus >> 1 ? wrapped - modulus : wrapped;
    }
}
