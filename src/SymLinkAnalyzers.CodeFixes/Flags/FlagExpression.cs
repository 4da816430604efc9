using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Flags;

/// <summary>How a flag is written where flags of some type are expected, and how it is joined to others.</summary>
/// <param name="Type">The type of the flags parameter: an integer or an enum.</param>
/// <param name="Flag">The bit.</param>
/// <param name="Name">How the user will see it.</param>
/// <param name="Constant">The member or constant that stands for it, where one exists.</param>
/// <param name="Undeclared">The member or constant that has to be added, or null.</param>
internal sealed record FlagExpression(INamedTypeSymbol Type, NativeFlag Flag, string Name, IFieldSymbol? Constant, UndeclaredFlag? Undeclared)
{
    private bool IsEnum => Type.TypeKind == TypeKind.Enum;

    /// <summary>Null where the parameter cannot carry the bit, as a Boolean cannot.</summary>
    public static async Task<FlagExpression?> FindAsync(NativeCall call, ITypeSymbol parameterType, NativeFlag flag, FixContext context)
    {
        if (parameterType is not INamedTypeSymbol type
            || (type.TypeKind != TypeKind.Enum && type.SpecialType is < SpecialType.System_SByte or > SpecialType.System_UInt64 and not (SpecialType.System_IntPtr or SpecialType.System_UIntPtr)))
        {
            return null;
        }

        if (type.TypeKind != TypeKind.Enum)
        {
            var constants = FlagConstants.Of(call, context);
            IFieldSymbol? constant = constants.Visible.FirstOrDefault(field => IntegerConstant.Is(field.ConstantValue, flag.Value) && FlagWords.Say(field.Name, flag, call.Function));
            UndeclaredConstant? undeclaredConstant = constant is null ? UndeclaredConstant.Find(call, type, flag, constants, context) : null;
            return new FlagExpression(type, flag, constant?.Name ?? undeclaredConstant?.Name ?? flag.Name, constant, undeclaredConstant);
        }

        if (EnumMembers.Find(type, flag, call.Function) is { } member)
        {
            return new FlagExpression(type, flag, member.Name, member, Undeclared: null);
        }

        UndeclaredEnumMember? undeclared = await UndeclaredEnumMember.FindAsync(type, flag, context).ConfigureAwait(false);
        return new FlagExpression(type, flag, undeclared?.Name ?? flag.Name, Constant: null, undeclared);
    }

    public Task DeclareAsync(SolutionEdits edits, CancellationToken cancellationToken) =>
        Undeclared?.DeclareAsync(edits, cancellationToken) ?? Task.CompletedTask;

    /// <summary>The expression with the flag added; into each branch of an integer, which takes its type from its constants.</summary>
    public SyntaxNode AddTo(IOperation value, SyntaxGenerator generator)
    {
        if (IsEnum)
        {
            return AddToLeaf(value, generator);
        }

        List<IOperation> leaves = [];
        CollectLeaves(value, leaves);
        if (leaves.Count == 1 && leaves[0].Syntax == value.Syntax)
        {
            return AddToLeaf(leaves[0], generator);
        }

        Dictionary<SyntaxNode, IOperation> operations = leaves.ToDictionary(leaf => leaf.Syntax);
        return value.Syntax.ReplaceNodes(operations.Keys, (original, _) => AddToLeaf(operations[original], generator).WithTriviaFrom(original));
    }

    /// <summary>The flag joined to the default value of a parameter.</summary>
    public SyntaxNode AddToConstant(object? value, SyntaxGenerator generator)
    {
        if (value is null || IntegerConstant.Is(value, 0))
        {
            return Create(generator);
        }

        SyntaxNode given = IsEnum && Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value)) is { } member ? ImportedType.CreateMember(Type, member.Name, generator)
            : IsEnum ? generator.ConvertExpression(ImportedType.Create(Type, generator), generator.LiteralExpression(value))
            : generator.LiteralExpression(value);
        return generator.BitwiseOrExpression(given, Create(generator));
    }

    private static void CollectLeaves(IOperation value, List<IOperation> leaves)
    {
        switch (value)
        {
            case IConversionOperation { IsImplicit: true } conversion:
                CollectLeaves(conversion.Operand, leaves);
                break;
            case IParenthesizedOperation parenthesized:
                CollectLeaves(parenthesized.Operand, leaves);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                CollectLeaves(conditional.WhenTrue, leaves);
                CollectLeaves(whenFalse, leaves);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    CollectLeaves(arm.Value, leaves);
                }

                break;
            case IThrowOperation:
                break;
            default:
                leaves.Add(value);
                break;
        }
    }

    private SyntaxNode AddToLeaf(IOperation value, SyntaxGenerator generator)
    {
        if (IsZeroLiteral(value))
        {
            return Create(generator);
        }

        SyntaxNode joined = generator.BitwiseOrExpression(value.Syntax.WithoutTrivia(), Create(generator));

        // C# computes with integers narrower than int as int, and a value that is no constant does not convert back.
        return !IsEnum && IsNarrow(value.Type) && value.ConstantValue is not { HasValue: true }
            ? generator.ConvertExpression(value.Type!, joined)
            : joined;
    }

    /// <summary>The flag alone.</summary>
    public SyntaxNode Create(SyntaxGenerator generator)
    {
        string? name = Constant?.Name ?? Undeclared?.Name;
        if (name is null)
        {
            SyntaxNode number = generator.LiteralExpression((int)Flag.Value);
            return IsEnum ? generator.ConvertExpression(ImportedType.Create(Type, generator), number) : number;
        }

        return ImportedType.CreateMember(Constant?.ContainingType ?? Undeclared!.Container, name, generator)
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static bool IsZeroLiteral(IOperation value) =>
        value.WithoutConversions() is ILiteralOperation or IDefaultValueOperation
        && (value.ConstantValue is not { HasValue: true, Value: { } constant } || IntegerConstant.Is(constant, 0));

    private static bool IsNarrow(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16;
}

/// <summary>What a name says of a flag.</summary>
internal static class FlagWords
{
    /// <summary>Whether the name of what has the flag's value says that it is the flag: <c>Junction</c> and <c>Hidden</c> merely have it.</summary>
    public static bool Say(string name, NativeFlag flag, NativeFunction function) =>
        FlagName.Read(name, function)?.Value == flag.Value || name.IndexOf(WordFor(flag), StringComparison.OrdinalIgnoreCase) >= 0;

    private static string WordFor(NativeFlag flag) => flag.Meaning switch
    {
        FlagMeaning.Directory => "directory",
        FlagMeaning.AllowUnprivilegedCreate => "unprivileged",
        FlagMeaning.ExactMatchOnRemove => "exact",
        _ => flag.Name,
    };
}

/// <summary>Looks enum members up by their value.</summary>
internal static class EnumMembers
{
    /// <summary>The member that stands for a flag, by its name too.</summary>
    public static IFieldSymbol? Find(INamedTypeSymbol enumType, NativeFlag flag, NativeFunction function) =>
        enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field =>
            field.HasConstantValue && IntegerConstant.Is(field.ConstantValue, flag.Value) && FlagWords.Say(field.Name, flag, function));

    public static IFieldSymbol? FindByValue(INamedTypeSymbol enumType, uint value) =>
        enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && IntegerConstant.Is(field.ConstantValue, value));
}
