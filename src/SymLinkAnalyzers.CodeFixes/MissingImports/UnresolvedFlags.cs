using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>The flags of a call that is not bound. Names in them that mean nothing to the compiler either mean what they say.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Constant">The value, where it is known in full.</param>
/// <param name="IsResolved">Whether the compiler knows all names in it.</param>
internal sealed record UnresolvedFlags(IOperation Value, uint? Constant, bool IsResolved)
{
    public static UnresolvedFlags? Read(UnresolvedCall call, FixContext context) =>
        call.Find(ParameterRole.Flags) is { } argument && context.Model.GetOperation(argument.Expression, context.CancellationToken) is { } value
            ? new UnresolvedFlags(value, Evaluate(value, call.Function), !value.DescendantsAndSelf().Any(operation => operation is IInvalidOperation))
            : null;

    /// <summary>What is known of the bit; null also where an expression that does something has to stay.</summary>
    public bool? IsSet(uint bit) => Constant is { } constant ? (constant & bit) == bit
        : IsResolved && !SideEffects.MayHave(Value) ? KnownBitsReader.Read(Value).AreSet(bit)
        : null;

    /// <summary>The flags as an import takes them; null for flags that have no equal.</summary>
    public SyntaxNode? ConvertTo(FlagsTarget target, SyntaxGenerator generator)
    {
        SyntaxNode expression = Value.Syntax.WithoutTrivia();
        return IsResolved && target.Takes(Value.Type) ? expression
            : Constant is { } constant && !(IsResolved && target.IsNumber) ? target.Write(constant, generator)
            : !IsResolved ? null
            : Value.Type?.SpecialType != SpecialType.System_Boolean ? target.Convert(expression, generator)
            : target.Write(1, generator) is { } set && target.Write(0, generator) is { } clear ? generator.ConditionalExpression(expression, set, clear)
            : null;
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
                return name is "None" or "Default" ? 0 : function.Flags.FirstOrDefault(flag => flag.Name == name)?.Value ?? FlagName.Read(name, function)?.Value;
            default:
                return null;
        }
    }
}
