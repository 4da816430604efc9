using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The flags of a call that is not bound. Names in them that mean nothing to the compiler either mean what they say.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Constant">The value, where it is known in full.</param>
/// <param name="IsResolved">Whether the compiler knows all names in it.</param>
internal sealed record UnresolvedFlags(IOperation Value, uint? Constant, bool IsResolved)
{
    public static UnresolvedFlags? Read(UnresolvedCall call, FixContext context)
    {
        if (call.Find(ParameterRole.Flags) is not { } argument || context.Model.GetOperation(argument.Expression, context.CancellationToken) is not { } value)
        {
            return null;
        }

        bool isResolved = !value.DescendantsAndSelf().Any(operation => operation is IInvalidOperation);
        return new UnresolvedFlags(value, Evaluate(value, call.Function), isResolved);
    }

    /// <summary>What is known of the bit; null also where an expression that does something has to stay.</summary>
    public bool? IsSet(uint bit)
    {
        if (Constant is { } constant)
        {
            return (constant & bit) == bit;
        }

        if (!IsResolved || ManagedRewrite.MayHaveSideEffects(Value))
        {
            return null;
        }

        KnownBits bits = KnownBitsReader.Read(Value);
        return bits.AreSurelySet(bit) ? true : bits.AreSurelyClear(bit) ? false : null;
    }

    private static uint? Evaluate(IOperation value, NativeFunction function)
    {
        if (value.ConstantValue is { HasValue: true, Value: not (null or string) })
        {
            KnownBits bits = KnownBitsReader.Read(value);
            return bits.Set == ~bits.Clear ? bits.Set : null;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                return Evaluate(conversion.Operand, function);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand, function);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Evaluate(either.LeftOperand, function) | Evaluate(either.RightOperand, function);
            case IInvalidOperation invalid when !invalid.DescendantsAndSelf().Any(operation => operation is IInvocationOperation):
                string name = invalid.Syntax.GetLastToken().ValueText;
                return name is "None" or "Default" ? 0 : FindFlag(name, function);
            default:
                return null;
        }
    }

    private static uint? FindFlag(string name, NativeFunction function)
    {
        foreach (NativeFlag flag in function.Flags)
        {
            if (flag.Name == name)
            {
                return flag.Value;
            }
        }

        return FlagName.Read(name, function)?.Value;
    }
}
