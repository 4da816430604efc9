using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>A comparison of a native success number with 0 or 1.</summary>
/// <param name="Operand">The constant it is compared with.</param>
/// <param name="SucceedsWhenTrue">Whether the comparison is true for a success.</param>
internal sealed record CallerTest(int Operand, bool SucceedsWhenTrue)
{
    /// <summary>Null for a comparison that does not tell success from failure.</summary>
    public static CallerTest? Read(IBinaryOperation binary, IOperation value)
    {
        bool isLeft = binary.LeftOperand == value;
        object? other = (isLeft ? binary.RightOperand : binary.LeftOperand).ConstantValue is { HasValue: true } constant ? constant.Value : null;
        BinaryOperatorKind kind = isLeft ? binary.OperatorKind : Mirror(binary.OperatorKind);
        if (IntegerConstant.Is(other, 0))
        {
            return kind switch
            {
                BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual => new(0, SucceedsWhenTrue: false),
                BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan => new(0, SucceedsWhenTrue: true),
                _ => null,
            };
        }

        if (IntegerConstant.Is(other, 1))
        {
            return kind switch
            {
                BinaryOperatorKind.Equals or BinaryOperatorKind.GreaterThanOrEqual => new(1, SucceedsWhenTrue: true),
                BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan => new(1, SucceedsWhenTrue: false),
                _ => null,
            };
        }

        return null;
    }

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };
}
