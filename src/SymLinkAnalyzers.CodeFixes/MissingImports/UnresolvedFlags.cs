using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

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

/// <summary>Writes the flags of a call so that an import can take them.</summary>
internal static class FlagsConversion
{
    /// <summary>Null for flags that have no equal in the enum.</summary>
    /// <param name="flags">What the author wrote.</param>
    /// <param name="target">The enum that the import takes.</param>
    /// <param name="namespaceName">Where that enum is going to stand, if it is new and its namespace is not the caller's.</param>
    /// <param name="generator">The language's generator.</param>
    public static SyntaxNode? ToEnum(UnresolvedFlags flags, FlagsEnum target, string? namespaceName, SyntaxGenerator generator)
    {
        if (target.Existing is { } existing && SymbolEqualityComparer.Default.Equals(flags.Value.Type, existing))
        {
            return flags.Value.Syntax;
        }

        if (flags.Constant is { } constant)
        {
            return target.FindMembers(constant) is { } names ? names.Select(Member).Aggregate(generator.BitwiseOrExpression) : null;
        }

        if (!flags.IsResolved)
        {
            return null;
        }

        SyntaxNode expression = flags.Value.Syntax.WithoutTrivia();
        return flags.Value.Type?.SpecialType == SpecialType.System_Boolean
            ? target is { Members: { Length: > 1 } members } && target.FindMembers(1) is { Count: 1 } set && target.FindMembers(0) is { Count: 1 } clear && members[0].Value == 0
                ? generator.ConditionalExpression(expression, Member(set[0]), Member(clear[0]))
                : null
            : generator.ConvertExpression(TypeName(), expression);

        SyntaxNode Member(string name) => generator.MemberAccessExpression(QualifiedExpression.Create(TypeName(), generator), name);

        SyntaxNode TypeName() => target.Existing is { } type ? ImportedType.Create(type, generator)
            : namespaceName is null ? generator.IdentifierName(target.Name)
            : generator.DottedName($"{namespaceName}.{target.Name}").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    /// <summary>The same for an import that takes a number.</summary>
    public static SyntaxNode? ToNumber(UnresolvedFlags flags, ITypeSymbol number, SyntaxGenerator generator)
    {
        SyntaxNode expression = flags.Value.Syntax;
        return flags switch
        {
            { IsResolved: true, Value.Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } } => generator.ConvertExpression(number, expression.WithoutTrivia()),
            { IsResolved: true, Value.Type.SpecialType: SpecialType.System_Boolean } =>
                generator.ConditionalExpression(expression.WithoutTrivia(), generator.LiteralExpression(1), generator.LiteralExpression(0)),
            { IsResolved: true } => expression,
            { Constant: { } constant } => generator.LiteralExpression((int)constant),
            _ => null,
        };
    }
}
