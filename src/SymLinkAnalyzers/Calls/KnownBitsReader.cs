using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds the known bits of a flags expression. What it does not follow is unknown.</summary>
internal static class KnownBitsReader
{
    /// <summary>Expressions nest; code deeper than this is generated, and its bits are unknown.</summary>
    private const int MaximumDepth = 64;

    public static KnownBits Read(IOperation expression) => Read(expression, depth: 0);

    private static KnownBits Read(IOperation expression, int depth)
    {
        if (depth > MaximumDepth)
        {
            return KnownBits.Unknown;
        }

        if (expression.ConstantValue is { HasValue: true } constant)
        {
            return OfConstant(constant.Value);
        }

        if (expression.Type?.SpecialType == SpecialType.System_Boolean)
        {
            // A Boolean reaches the function as 0 or 1.
            return new KnownBits(Set: 0, Clear: ~1u);
        }

        depth++;
        return expression switch
        {
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth),
            IConversionOperation conversion => ReadConversion(conversion, depth),
            IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.BitwiseNegation } negation => ~Read(negation.Operand, depth),
            IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Not } negation when IsInteger(negation.Type) => ~Read(negation.Operand, depth),
            IBinaryOperation { OperatorMethod: null } binary when IsInteger(binary.Type) => ReadBinary(binary, depth),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Join(conditional.WhenTrue, whenFalse, depth),
            ISwitchExpressionOperation choice => ReadSwitch(choice, depth),
            _ => KnownBits.Unknown,
        };
    }

    private static KnownBits ReadBinary(IBinaryOperation binary, int depth)
    {
        KnownBits left = Read(binary.LeftOperand, depth);
        KnownBits right = Read(binary.RightOperand, depth);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Or => left | right,
            BinaryOperatorKind.And => left & right,
            BinaryOperatorKind.ExclusiveOr => left ^ right,
            _ => KnownBits.Unknown,
        };
    }

    private static KnownBits ReadConversion(IConversionOperation conversion, int depth)
    {
        if (conversion.OperatorMethod is not null)
        {
            return KnownBits.Unknown;
        }

        KnownBits operand = Read(conversion.Operand, depth);
        return (WidthOf(conversion.Operand.Type), WidthOf(conversion.Type)) switch
        {
            (0, _) or (_, 0) => KnownBits.Unknown,
            // Zero extension and truncation leave the low bits as they are; what lies above a narrow value is not followed.
            (var from, var to) when Math.Min(from, to) is var bits && bits < 32 => new KnownBits(operand.Set & Mask(bits), operand.Clear & Mask(bits)),
            _ => operand,
        };
    }

    private static KnownBits ReadSwitch(ISwitchExpressionOperation choice, int depth)
    {
        KnownBits? joined = null;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (Unwrap(arm.Value) is IThrowOperation)
            {
                continue;
            }

            KnownBits value = Read(arm.Value, depth);
            joined = joined is { } sofar ? sofar.Join(value) : value;
        }

        return joined ?? KnownBits.Unknown;
    }

    private static KnownBits Join(IOperation left, IOperation right, int depth)
    {
        if (Unwrap(left) is IThrowOperation)
        {
            return Read(right, depth);
        }

        return Unwrap(right) is IThrowOperation ? Read(left, depth) : Read(left, depth).Join(Read(right, depth));
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static KnownBits OfConstant(object? value) => value switch
    {
        bool constant => KnownBits.Of(constant ? 1u : 0u),
        byte constant => KnownBits.Of(constant),
        sbyte constant => KnownBits.Of(unchecked((uint)constant)),
        short constant => KnownBits.Of(unchecked((uint)constant)),
        ushort constant => KnownBits.Of(constant),
        int constant => KnownBits.Of(unchecked((uint)constant)),
        uint constant => KnownBits.Of(constant),
        long constant => KnownBits.Of(unchecked((uint)constant)),
        ulong constant => KnownBits.Of(unchecked((uint)constant)),
        _ => KnownBits.Unknown,
    };

    private static uint Mask(int bits) => (1u << bits) - 1;

    private static bool IsInteger(ITypeSymbol? type) => WidthOf(type) != 0;

    /// <summary>The bits of an integer or enum type, 0 for any other.</summary>
    private static int WidthOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            type = underlying;
        }

        return type?.SpecialType switch
        {
            SpecialType.System_Byte or SpecialType.System_SByte => 8,
            SpecialType.System_Int16 or SpecialType.System_UInt16 => 16,
            SpecialType.System_Int32 or SpecialType.System_UInt32 => 32,
            SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => 64,
            _ => 0,
        };
    }
}
