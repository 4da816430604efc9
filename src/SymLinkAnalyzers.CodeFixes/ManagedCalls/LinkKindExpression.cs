using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Says with <c>SymLinkKind</c> what a flags expression says with a bit.</summary>
internal static class LinkKindExpression
{
    /// <param name="call">The native call.</param>
    /// <param name="kindType">The type of the result.</param>
    /// <param name="isDirectory">What is surely known of the bit, or null.</param>
    /// <param name="generator">The language's generator.</param>
    public static SyntaxNode Create(NativeCall call, INamedTypeSymbol kindType, bool? isDirectory, SyntaxGenerator generator) => isDirectory is { } known
        ? ImportedType.CreateMember(kindType, known ? "Directory" : "File", generator)
        : Create(call.FindArgument(ParameterRole.Flags)!.Value, call.Function.FindFlag(FlagMeaning.Directory)!, kindType, generator, call.Function);

    /// <param name="flags">The flags.</param>
    /// <param name="flag">The bit that means a directory.</param>
    /// <param name="kindType">The type of the result.</param>
    /// <param name="generator">The language's generator.</param>
    /// <param name="function">The native function.</param>
    public static SyntaxNode Create(IOperation flags, NativeFlag flag, INamedTypeSymbol kindType, SyntaxGenerator generator, NativeFunction function)
    {
        IOperation value = FindDeciding(flags, flag);
        SyntaxNode expression = value.Syntax.WithoutTrivia();

        if (value.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return Choose(expression, whenTrue: true);
        }

        if (value is IConditionalOperation { WhenFalse: { } whenFalse } conditional)
        {
            KnownBits ifTrue = KnownBitsReader.Read(conditional.WhenTrue);
            KnownBits ifFalse = KnownBitsReader.Read(whenFalse);
            if (ifTrue.AreSurelySet(flag.Value) && ifFalse.AreSurelyClear(flag.Value))
            {
                return Choose(conditional.Condition.Syntax.WithoutTrivia(), whenTrue: true);
            }

            if (ifTrue.AreSurelyClear(flag.Value) && ifFalse.AreSurelySet(flag.Value))
            {
                return Choose(conditional.Condition.Syntax.WithoutTrivia(), whenTrue: false);
            }
        }

        return Choose(generator.ValueNotEqualsExpression(TestBit(), generator.LiteralExpression(0)), whenTrue: true);

        SyntaxNode TestBit()
        {
            if (value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
            {
                return EnumMembers.Find(enumType, flag, function) is { } member
                    ? generator.BitwiseAndExpression(expression, ImportedType.CreateMember(enumType, member.Name, generator))
                    : generator.BitwiseAndExpression(generator.ConvertExpression(generator.TypeExpression(SpecialType.System_Int32), expression), generator.LiteralExpression((int)flag.Value));
            }

            return generator.BitwiseAndExpression(expression, generator.LiteralExpression((int)flag.Value));
        }

        SyntaxNode Choose(SyntaxNode condition, bool whenTrue) => generator.ConditionalExpression(
            condition,
            Kind(whenTrue ? "Directory" : "File"),
            Kind(whenTrue ? "File" : "Directory"));

        SyntaxNode Kind(string name) => ImportedType.CreateMember(kindType, name, generator);
    }

    /// <summary>The part of the flags that the bit comes from: the other side of an "or" does not have it.</summary>
    private static IOperation FindDeciding(IOperation flags, NativeFlag flag)
    {
        IOperation value = flags;
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or, OperatorMethod: null } joined when KnownBitsReader.Read(joined.RightOperand).AreSurelyClear(flag.Value) && !SideEffects.MayHave(joined.RightOperand):
                    value = joined.LeftOperand;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or, OperatorMethod: null } joined when KnownBitsReader.Read(joined.LeftOperand).AreSurelyClear(flag.Value) && !SideEffects.MayHave(joined.LeftOperand):
                    value = joined.RightOperand;
                    break;
                default:
                    return value;
            }
        }
    }
}
