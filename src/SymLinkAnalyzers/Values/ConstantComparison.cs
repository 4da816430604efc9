using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>A comparison of a value with a constant, whichever stands first, by an operator or by a pattern.</summary>
/// <param name="Value">What is compared.</param>
/// <param name="Constant">What it is compared with.</param>
/// <param name="Kind">The operator, as it is with the value on the left.</param>
internal readonly record struct ConstantComparison(IOperation Value, IOperation Constant, BinaryOperatorKind Kind)
{
    public bool IsEquality => Kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;

    /// <summary>0 for zero and false, 1 for one and true, null for any other constant.</summary>
    public int? Operand => Constant.ConstantValue.Value switch
    {
        bool constant => constant ? 1 : 0,
        var constant when IntegerConstant.Is(constant, 0) => 0,
        null when IsZeroPointer(Constant) => 0,
        var constant when IntegerConstant.Is(constant, 1) => 1,
        _ => null,
    };

    /// <summary>Whether the number one itself is compared with, and not a truth.</summary>
    public bool IsWithNumberOne => IsEquality && IntegerConstant.Is(Constant.ConstantValue.Value, 1);

    /// <summary>True where it asks for a value other than zero, false where it asks for zero, null where it tells neither.</summary>
    public bool? AsksForNonZero => (Operand, Kind) switch
    {
        (0, BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan) => true,
        (0, BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual) => false,
        (1, BinaryOperatorKind.Equals or BinaryOperatorKind.GreaterThanOrEqual) => true,
        (1, BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan) => false,
        _ => null,
    };

    /// <summary>Null for what is no such comparison. Allocates nothing.</summary>
    public static ConstantComparison? Read(IOperation? operation) => operation switch
    {
        IBinaryOperation { OperatorMethod: null, RightOperand: { ConstantValue.HasValue: true } constant } binary => new(binary.LeftOperand, constant, binary.OperatorKind),
        IBinaryOperation { OperatorMethod: null, LeftOperand: { ConstantValue.HasValue: true } constant } binary => new(binary.RightOperand, constant, Mirror(binary.OperatorKind)),
        IBinaryOperation { RightOperand: var zero } binary when IsZeroPointer(zero) && IsBuiltIn(binary) => new(binary.LeftOperand, zero, binary.OperatorKind),
        IBinaryOperation { LeftOperand: var zero } binary when IsZeroPointer(zero) && IsBuiltIn(binary) => new(binary.RightOperand, zero, Mirror(binary.OperatorKind)),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test => new(test.Value, pattern.Value, BinaryOperatorKind.Equals),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation pattern } } test => new(test.Value, pattern.Value, BinaryOperatorKind.NotEquals),
        IIsPatternOperation { Pattern: IRelationalPatternOperation pattern } test => new(test.Value, pattern.Value, pattern.OperatorKind),
        _ => null,
    };

    /// <summary>IntPtr.Zero and UIntPtr.Zero are fields.</summary>
    public static bool IsZeroPointer(IOperation value) =>
        value.WithoutBuiltInConversions() is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } };

    /// <summary>The operators that such a type declares itself compare as those of numbers do.</summary>
    private static bool IsBuiltIn(IBinaryOperation binary) =>
        binary.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };
}

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
