using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Flow;

/// <summary>What is known of a 32-bit value: each bit is surely set, surely clear, or unknown.</summary>
/// <param name="Set">The bits that are surely set.</param>
/// <param name="Clear">The bits that are surely clear.</param>
internal readonly record struct KnownBits(uint Set, uint Clear)
{
    public static KnownBits Unknown => default;

    public static KnownBits Of(uint value) => new(value, ~value);

    public bool AreSurelySet(uint bits) => (Set & bits) == bits;

    public bool AreSurelyClear(uint bits) => (Clear & bits) == bits;

    /// <summary>Whether the bits are set; null where that is not known, or only some are.</summary>
    public bool? AreSet(uint bits) => AreSurelySet(bits) ? true : AreSurelyClear(bits) ? false : null;

    /// <summary>What holds whichever of the two values it is.</summary>
    public KnownBits Join(KnownBits other) => new(Set & other.Set, Clear & other.Clear);

    public static KnownBits operator |(KnownBits left, KnownBits right) => new(left.Set | right.Set, left.Clear & right.Clear);

    public static KnownBits operator &(KnownBits left, KnownBits right) => new(left.Set & right.Set, left.Clear | right.Clear);

    public static KnownBits operator ^(KnownBits left, KnownBits right) =>
        new((left.Set & right.Clear) | (left.Clear & right.Set), (left.Set & right.Set) | (left.Clear & right.Clear));

    public static KnownBits operator ~(KnownBits bits) => new(bits.Clear, bits.Set);
}

/// <summary>How a type holds an integer: a Boolean is one bit wide, an enum is as its underlying type.</summary>
/// <param name="Bits">0 for what is no integer.</param>
internal readonly record struct IntegerShape(int Bits, bool IsSigned, bool IsNullable)
{
    public bool IsInteger => Bits != 0;

    public static IntegerShape Of(ITypeSymbol? type)
    {
        bool isNullable = false;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments })
        {
            isNullable = true;
            type = arguments[0];
        }

        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            type = underlying;
        }

        return type?.SpecialType switch
        {
            SpecialType.System_Boolean => new(1, IsSigned: false, isNullable),
            SpecialType.System_Byte => new(8, IsSigned: false, isNullable),
            SpecialType.System_SByte => new(8, IsSigned: true, isNullable),
            SpecialType.System_UInt16 => new(16, IsSigned: false, isNullable),
            SpecialType.System_Int16 => new(16, IsSigned: true, isNullable),
            SpecialType.System_UInt32 => new(32, IsSigned: false, isNullable),
            SpecialType.System_Int32 => new(32, IsSigned: true, isNullable),
            SpecialType.System_UInt64 or SpecialType.System_UIntPtr => new(64, IsSigned: false, isNullable),
            SpecialType.System_Int64 or SpecialType.System_IntPtr => new(64, IsSigned: true, isNullable),
            _ => default,
        };
    }

    /// <summary>
    /// What is known of a value of this type of which the low bits are known: a narrow value is extended to 32 bits,
    /// and of a wide one the low 32 bits count. Of a nullable they are those of its value, if it has one.
    /// </summary>
    public KnownBits Extend(KnownBits low)
    {
        if (!IsInteger)
        {
            return KnownBits.Unknown;
        }

        if (IsNullable || Bits >= 32)
        {
            return low;
        }

        uint mask = (1u << Bits) - 1;
        uint sign = 1u << (Bits - 1);
        bool isNegative = IsSigned && (low.Set & sign) != 0;
        bool isPositive = !IsSigned || (low.Clear & sign) != 0;
        return new KnownBits(
            (low.Set & mask) | (isNegative ? ~mask : 0),
            (low.Clear & mask) | (isPositive ? ~mask : 0));
    }
}

/// <summary>Finds the known bits of an expression from itself alone: the cheap way, which needs no graph.</summary>
internal sealed class KnownBitsReader : BitsEvaluator
{
    private bool _needsFlow;

    private KnownBitsReader()
    {
    }

    public static KnownBits Read(IOperation expression) => TryRead(expression) ?? KnownBits.Unknown;

    /// <summary>Null where the bits depend on code outside the expression, or on an assignment in it.</summary>
    public static KnownBits? TryRead(IOperation expression)
    {
        var reader = new KnownBitsReader();
        KnownBits bits = reader.Evaluate(expression);
        return reader._needsFlow ? null : bits;
    }

    protected override KnownBits ReadVariable(IOperation reference)
    {
        _needsFlow |= reference.ConstantValue is not { HasValue: true };
        return KnownBits.Unknown;
    }

    protected override void Write(IOperation target, KnownBits bits) => _needsFlow = true;

    protected override void GiveUp() => _needsFlow = true;
}
