using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
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

    /// <summary>The flags as an import takes them that is there; null for flags that have no equal.</summary>
    public SyntaxNode? ConvertTo(ITypeSymbol type, NativeFunction function, SyntaxGenerator generator) =>
        type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? ConvertToNumber(type, generator)
        : FlagsEnum.Of(function) is { } flags ? ConvertTo(flags.With(enumType), namespaceName: null, generator)
        : null;

    /// <summary>The flags as members of an enum; null for flags that have no equal in it.</summary>
    /// <param name="target">The enum that the import takes.</param>
    /// <param name="namespaceName">Where that enum is going to stand, if it is new and its namespace is not the caller's.</param>
    /// <param name="generator">The language's generator.</param>
    public SyntaxNode? ConvertTo(FlagsEnum target, string? namespaceName, SyntaxGenerator generator)
    {
        SyntaxNode typeName = target.Existing is { } type ? ImportedType.Create(type, generator)
            : namespaceName is null ? generator.IdentifierName(target.Name)
            : generator.DottedName($"{namespaceName}.{target.Name}").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        SyntaxNode expression = Value.Syntax.WithoutTrivia();
        return Value.Type is { } given && SymbolEqualityComparer.Default.Equals(given, target.Existing) ? expression
            : Constant is { } constant ? Members(constant)
            : !IsResolved ? null
            : Value.Type?.SpecialType != SpecialType.System_Boolean ? generator.ConvertExpression(typeName, expression)
            : Members(1) is { } set && Members(0) is { } clear ? generator.ConditionalExpression(expression, set, clear)
            : null;

        SyntaxNode? Members(uint value) => target.FindMembers(value)?
            .Select(name => generator.MemberAccessExpression(QualifiedExpression.Create(typeName, generator), name))
            .Aggregate(generator.BitwiseOrExpression);
    }

    private SyntaxNode? ConvertToNumber(ITypeSymbol number, SyntaxGenerator generator)
    {
        SyntaxNode expression = Value.Syntax.WithoutTrivia();
        return this switch
        {
            { IsResolved: true, Value.Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } } => generator.ConvertExpression(number, expression),
            { IsResolved: true, Value.Type.SpecialType: SpecialType.System_Boolean } => generator.ConditionalExpression(expression, generator.LiteralExpression(1), generator.LiteralExpression(0)),
            { IsResolved: true } => expression,
            { Constant: { } constant } => generator.LiteralExpression((int)constant),
            _ => null,
        };
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
