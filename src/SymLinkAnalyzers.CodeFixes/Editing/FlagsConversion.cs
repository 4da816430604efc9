using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

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
