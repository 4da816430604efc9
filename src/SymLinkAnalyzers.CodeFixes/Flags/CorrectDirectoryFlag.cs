using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>Makes a link of the other kind, as the target asks for: by the directory flag, by the kind, or by another method.</summary>
internal sealed class CorrectDirectoryFlag : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (!context.Diagnostic.Properties.TryGetValue(DiagnosticProperty.FlagIsWanted, out string? wanted))
        {
            return null;
        }

        bool isWanted = wanted == "true";
        return context.FindManagedCall() is { } managed ? PlanManaged(managed, isWanted, context) : await PlanNativeAsync(isWanted, context).ConfigureAwait(false);
    }

    /// <summary>File and Directory have methods of the same name, and SymLink such as say the kind. A FileInfo stays what it is.</summary>
    private static FixPlan? PlanManaged(ManagedCall call, bool isDirectory, FixContext context)
    {
        string kind = isDirectory ? "Directory" : "File";
        SyntaxNode place = call.KindPlace;
        if (call.Kind is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: { } kindType })
        {
            return ReplacementPlan.Create(context, $"Use {kindType.Name}.{kind}", place, generator => ImportedType.CreateMember(kindType, kind, generator));
        }

        if (!call.Method.IsStatic || place != call.Invocation.Syntax)
        {
            return null;
        }

        SyntaxNode callee = LanguageSyntax.CalleeOf(place);
        string method = call.Method.Name;
        string typeName = call.Method.ContainingType.ToDisplayString();
        string renamed = method.Replace(isDirectory ? "File" : "Directory", kind);
        string owner = renamed == method ? "System.IO." + kind : typeName;
        return context.Compilation.GetTypeByMetadataName(owner) is { } type && type.GetMembers(renamed).OfType<IMethodSymbol>().FirstOrDefault() is { } other && CanReturn(other.ReturnType, call)
            ? ReplacementPlan.Create(context, $"Call {type.Name}.{renamed}", callee, generator => ImportedType.CreateMember(type, renamed, generator))
            : null;
    }

    /// <summary>Whether the code compiles where the call returns that type: DirectoryInfo, perhaps, in place of FileInfo.</summary>
    private static bool CanReturn(ITypeSymbol type, ManagedCall call) =>
        SymbolEqualityComparer.Default.Equals(type, call.Method.ReturnType)
        || call.ResultUse is ResultUse.Ignored or ResultUse.Discarded
        || call.Invocation.Parent is IConversionOperation { IsImplicit: true, Type: { Name: "FileSystemInfo" } or { SpecialType: SpecialType.System_Object } };

    private static async Task<FixPlan?> PlanNativeAsync(bool isWanted, FixContext context)
    {
        // Flags that nobody wrote, or that are no Boolean and no plain constant, are for the author to change.
        if (context.FindCall() is not { } call
            || call.Function.FindFlag(FlagMeaning.Directory) is not { } flag
            || call.FindArgument(ParameterRole.Flags) is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument
            || argument.Value.ConstantValue is not { HasValue: true, Value: { } constant })
        {
            return null;
        }

        string title = isWanted ? "Set the directory flag" : "Clear the directory flag";
        SyntaxNode place = argument.Value.Syntax;
        if (constant is bool)
        {
            return ReplacementPlan.Create(context, title, place, generator => generator.LiteralExpression(isWanted));
        }

        if (!isWanted)
        {
            return FindWithout(argument.Value, flag.Value, parameter.Type) is { } without ? ReplacementPlan.Create(context, title, place, without) : null;
        }

        if (await FlagExpression.FindAsync(call, parameter.Type, flag, context).ConfigureAwait(false) is not { Undeclared: not UndeclaredEnumMember } expression)
        {
            return null;
        }

        FixPlan plan = ReplacementPlan.Create(context, title, place, generator => IntegerConstant.Is(constant, 0) ? expression.Create(generator) : expression.AddTo(argument.Value, generator));
        return plan with
        {
            EditAsync = async (edits, cancellationToken) =>
            {
                await expression.DeclareAsync(edits, cancellationToken).ConfigureAwait(false);
                await plan.EditAsync(edits, cancellationToken).ConfigureAwait(false);
            },
        };
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

        // A number says what it says; a constant has a name that would not be true any more.
        if (!IsBit(value))
        {
            return value is ILiteralOperation { ConstantValue: { HasValue: true, Value: int number } } ? generator => generator.LiteralExpression(number & ~(int)bit) : null;
        }

        return generator => type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType && EnumMembers.FindByValue(enumType, 0) is { } none
            ? ImportedType.CreateMember(enumType, none.Name, generator)
            : generator.LiteralExpression(0);

        bool IsBit(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: { } constant } && IntegerConstant.Is(constant, bit);
    }
}
