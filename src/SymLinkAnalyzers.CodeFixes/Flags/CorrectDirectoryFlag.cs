using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>Sets or clears the directory flag, as the target asks for.</summary>
internal sealed class CorrectDirectoryFlag : Fix
{
    public override string EquivalenceKey => nameof(CorrectDirectoryFlag);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        // Flags that nobody wrote, or that are no Boolean and no plain constant, are for the author to change.
        if (!context.Diagnostic.Properties.TryGetValue(DiagnosticProperty.FlagIsWanted, out string? wanted)
            || !context.Diagnostic.Properties.TryGetValue(DiagnosticProperty.FlagValue, out string? text)
            || !uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint bit)
            || context.FindCall() is not { } call
            || call.FindArgument(ParameterRole.Flags) is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument
            || argument.Value.ConstantValue is not { HasValue: true, Value: { } constant })
        {
            return null;
        }

        bool isWanted = wanted == "true";
        string title = isWanted ? "Set the directory flag" : "Clear the directory flag";
        SyntaxNode place = argument.Value.Syntax;
        if (constant is bool)
        {
            return ReplacementPlan.Create(context, title, place, generator => generator.LiteralExpression(isWanted));
        }

        NativeFlag flag = call.Function.FindFlag(FlagMeaning.Directory)!;
        if (!isWanted)
        {
            return FindWithout(argument.Value, bit, parameter.Type) is { } without ? ReplacementPlan.Create(context, title, place, without) : null;
        }

        return await FlagExpression.FindAsync(call, parameter.Type, flag, context).ConfigureAwait(false) is { MissingMember: null } expression
            ? ReplacementPlan.Create(context, title, place, generator => IntegerConstant.Is(constant, 0) ? expression.Create(generator) : expression.AddTo(argument.Value, generator))
            : null;
    }

    /// <summary>The other side of an "or", or what stands for no flag at all; null where the bit is hidden in another constant.</summary>
    private static Func<SyntaxGenerator, SyntaxNode>? FindWithout(IOperation value, uint bit, ITypeSymbol type)
    {
        while (value is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } joined)
        {
            return IsBit(joined.LeftOperand) ? _ => joined.RightOperand.Syntax.WithoutTrivia()
                : IsBit(joined.RightOperand) ? _ => joined.LeftOperand.Syntax.WithoutTrivia()
                : null;
        }

        if (!IsBit(value))
        {
            return null;
        }

        return generator => type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType && EnumMembers.FindByValue(enumType, 0) is { } none
            ? ImportedType.CreateMember(enumType, none.Name, generator)
            : generator.LiteralExpression(0);

        bool IsBit(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: { } constant } && IntegerConstant.Is(constant, bit);
    }
}
