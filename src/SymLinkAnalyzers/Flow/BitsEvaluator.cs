using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Flow;

/// <summary>
/// Evaluates an expression on known bits, operand by operand in the order of the program, so that an assignment within an
/// expression is seen by what comes after it and not by what came before. What it does not follow is unknown.
/// </summary>
internal abstract class BitsEvaluator
{
    /// <summary>Expressions nest; code deeper than this is generated, and its bits are unknown.</summary>
    private const int MaximumDepth = 100;

    private int _depth;

    public KnownBits Evaluate(IOperation operation)
    {
        if (_depth >= MaximumDepth)
        {
            GiveUp();
            return KnownBits.Unknown;
        }

        _depth++;
        KnownBits bits = Compute(operation);
        _depth--;
        return operation.ConstantValue is { HasValue: true } constant ? OfConstant(constant.Value) : IntegerShape.Of(operation.Type).Extend(bits);
    }

    /// <summary>The value of a local, a capture, or whatever else holds a value.</summary>
    protected abstract KnownBits ReadVariable(IOperation reference);

    protected abstract void Write(IOperation target, KnownBits bits);

    /// <summary>Called for each argument that a call passes.</summary>
    protected virtual void Pass(IArgumentOperation argument, KnownBits bits)
    {
    }

    /// <summary>Part of the expression is not looked at: whatever it assigns is unknown from now on.</summary>
    protected abstract void GiveUp();

    private KnownBits Compute(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                EvaluateChildren(assignment.Target);
                return Assign(assignment.Target, Evaluate(assignment.Value));
            case ICompoundAssignmentOperation assignment:
                return ComputeCompound(assignment);
            case IIncrementOrDecrementOperation step:
                EvaluateChildren(step.Target);
                Write(step.Target, KnownBits.Unknown);
                return KnownBits.Unknown;
            case IFlowCaptureOperation capture:
                return Assign(capture, Evaluate(capture.Value));
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                return ReadVariable(operation);
            case IArgumentOperation argument:
                KnownBits passed = Evaluate(argument.Value);
                Pass(argument, passed);
                return passed;
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IConversionOperation conversion:
                return Convert(conversion, Evaluate(conversion.Operand));
            case IUnaryOperation unary:
                return ComputeUnary(unary, Evaluate(unary.Operand));
            case IBinaryOperation binary:
                KnownBits left = Evaluate(binary.LeftOperand);
                KnownBits right = Evaluate(binary.RightOperand);
                return binary is { OperatorMethod: null, IsLifted: false } ? Combine(binary.OperatorKind, binary.Type, left, right) : KnownBits.Unknown;
            case IDefaultValueOperation when IntegerShape.Of(operation.Type) is { IsInteger: true, IsNullable: false }:
                return KnownBits.Of(0);
            case IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "GetValueOrDefault", Parameters.Length: 0 } } when IntegerShape.Of(instance.Type).IsNullable:
                return Evaluate(instance);
            case IPropertyReferenceOperation { Instance: { } instance, Property.Name: "Value" } when IntegerShape.Of(instance.Type).IsNullable:
                return Evaluate(instance);

            // A control-flow graph has made branches of these. Without one the condition cannot matter: what reads a variable asks for the graph.
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Join(conditional.WhenTrue, whenFalse);
            case ICoalesceOperation coalesce:
                return Evaluate(coalesce.Value).Join(Evaluate(coalesce.WhenNull));
            case ISwitchExpressionOperation choice:
                return ComputeSwitch(choice);
            default:
                EvaluateChildren(operation);
                return KnownBits.Unknown;
        }
    }

    /// <summary>A target such as an array element has operands; a variable has none.</summary>
    private void EvaluateChildren(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Evaluate(child);
        }
    }

    private KnownBits Assign(IOperation target, KnownBits bits)
    {
        Write(target, bits);
        return bits;
    }

    private KnownBits ComputeCompound(ICompoundAssignmentOperation assignment)
    {
        EvaluateChildren(assignment.Target);
        KnownBits left = assignment.Target is ILocalReferenceOperation or IFlowCaptureReferenceOperation ? ReadVariable(assignment.Target) : KnownBits.Unknown;
        KnownBits right = Evaluate(assignment.Value);
        KnownBits result = assignment is { OperatorMethod: null, IsLifted: false } && IntegerShape.Of(assignment.Value.Type).IsInteger
            ? Combine(assignment.OperatorKind, assignment.Type, left, right)
            : KnownBits.Unknown;
        return Assign(assignment.Target, IntegerShape.Of(assignment.Target.Type).Extend(result));
    }

    private static KnownBits ComputeUnary(IUnaryOperation unary, KnownBits operand)
    {
        bool isComplement = unary is { OperatorMethod: null, IsLifted: false, OperatorKind: UnaryOperatorKind.BitwiseNegation or UnaryOperatorKind.Not };
        return isComplement && IntegerShape.Of(unary.Type) is { IsInteger: true, IsNullable: false } ? ~operand : KnownBits.Unknown;
    }

    private static KnownBits Combine(BinaryOperatorKind kind, ITypeSymbol? type, KnownBits left, KnownBits right)
    {
        if (!IntegerShape.Of(type).IsInteger)
        {
            return KnownBits.Unknown;
        }

        return kind switch
        {
            BinaryOperatorKind.Or => left | right,
            BinaryOperatorKind.And => left & right,
            BinaryOperatorKind.ExclusiveOr => left ^ right,

            // A sum without carries is a union.
            BinaryOperatorKind.Add when (left.Clear | right.Clear) == uint.MaxValue => left | right,
            _ => KnownBits.Unknown,
        };
    }

    private static KnownBits Convert(IConversionOperation conversion, KnownBits operand)
    {
        IntegerShape from = IntegerShape.Of(conversion.Operand.Type);
        IntegerShape to = IntegerShape.Of(conversion.Type);

        // A Boolean that becomes a number is 1 in some places and -1 in others.
        if (conversion.OperatorMethod is not null || !from.IsInteger || !to.IsInteger || (from.Bits == 1) != (to.Bits == 1))
        {
            return KnownBits.Unknown;
        }

        return (to with { IsNullable = false }).Extend(operand);
    }

    private KnownBits ComputeSwitch(ISwitchExpressionOperation choice)
    {
        KnownBits? joined = null;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            KnownBits value = Evaluate(arm.Value);
            if (!IsThrow(arm.Value))
            {
                joined = joined is { } sofar ? sofar.Join(value) : value;
            }
        }

        return joined ?? KnownBits.Unknown;
    }

    private KnownBits Join(IOperation left, IOperation right)
    {
        KnownBits leftBits = Evaluate(left);
        KnownBits rightBits = Evaluate(right);
        return IsThrow(left) ? rightBits : IsThrow(right) ? leftBits : leftBits.Join(rightBits);
    }

    private static bool IsThrow(IOperation operation) => operation.WithoutConversions() is IThrowOperation;

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
}
