using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>What an import takes as a function's flags: an enum of the project, one to be written, or a number.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Members">All bits that the table knows, and what no bit means.</param>
/// <param name="Existing">The type, or null for an enum to be written.</param>
internal sealed record FlagsTarget(string Name, ImmutableArray<(string Name, uint Value)> Members, INamedTypeSymbol? Existing = null)
{
    /// <summary>Whether an enum that is written can be seen from outside the project.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Where an enum that is written stands, if that is not the caller's namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>The type, as code that stands anywhere names it.</summary>
    public string TypeName => Existing?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? Name;

    public bool IsNumber => Existing is { TypeKind: not TypeKind.Enum };

    /// <summary>Null for a function whose flags have no names.</summary>
    public static FlagsTarget? Of(NativeFunction function)
    {
        string zero = function.FindFlag(FlagMeaning.Directory) is null ? "None" : "File";
        return function.FlagsEnumName is { } name
            ? new FlagsTarget(name, ImmutableArray.CreateRange(function.Flags.Select(flag => (flag.ManagedName, flag.Value)).Prepend((zero, 0u))))
            : null;
    }

    /// <summary>The same with the type that an import has.</summary>
    public FlagsTarget With(INamedTypeSymbol type) => this with { Name = type.Name, Existing = type };

    /// <summary>The same with an enum that a caller passes; null where that is none, or one that an import cannot take.</summary>
    public FlagsTarget? TryWith(INamedTypeSymbol type, NativeFunction function, Compilation compilation) =>
        type.EnumUnderlyingType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && !type.IsGenericType
        && !type.IsFileLocalOrInFileLocal()
        && !Contradicts(type, function)
            ? With(type)
            : null;

    /// <summary>The same with the project's own enum, where it has one that says the same and can be seen from everywhere in it.</summary>
    public FlagsTarget Reuse(NativeFunction function, Compilation compilation, CancellationToken cancellationToken)
    {
        return compilation.GetSymbolsWithName(MayBe, SymbolFilter.Type, cancellationToken)
            .OfType<INamedTypeSymbol>()
            .Where(type => Says(type, function))
            .Select(type => TryWith(type, function, compilation))
            .FirstOrDefault(found => found is not null) ?? this;

        bool MayBe(string name) =>
            name == Name
            || name.IndexOf("symboliclink", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("symlink", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>Whether a value of the type can stay as it is.</summary>
    public bool Takes(ITypeSymbol? type) =>
        IsNumber ? type is not ({ TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean }) : Existing is not null && SymbolEqualityComparer.Default.Equals(type, Existing);

    /// <summary>What converts a value of another type.</summary>
    public SyntaxNode Convert(SyntaxNode expression, SyntaxGenerator generator) => generator.ConvertExpression(CreateType(generator), expression);

    /// <summary>The number, or the members that make it up; null where some bit has none.</summary>
    public SyntaxNode? Write(uint value, SyntaxGenerator generator)
    {
        if (IsNumber)
        {
            return generator.LiteralExpression((int)value);
        }

        List<string> names = [];
        uint rest = value;
        foreach ((string name, uint bits) in Members)
        {
            if ((bits == 0 ? value == 0 : (value & bits) == bits)
                && (Existing is null ? name : EnumMembers.FindByValue(Existing, bits)?.Name) is { } found)
            {
                names.Add(found);
                rest &= ~bits;
            }
        }

        return rest != 0 || names.Count == 0 ? null : names
            .Select(name => generator.MemberAccessExpression(QualifiedExpression.Create(CreateType(generator), generator), name))
            .Aggregate(generator.BitwiseOrExpression);
    }

    private SyntaxNode CreateType(SyntaxGenerator generator) =>
        Existing is { } type ? ImportedType.Create(type, generator)
        : Namespace is null ? generator.IdentifierName(Name)
        : generator.DottedName($"{Namespace}.{Name}").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);

    /// <summary>Whether the name of some member says another bit than its value is.</summary>
    private static bool Contradicts(INamedTypeSymbol type, NativeFunction function) => type.GetMembers().Any(member =>
        member is IFieldSymbol { HasConstantValue: true } field
        && FlagName.Read(field.Name, function) is { } said
        && !IntegerConstant.Is(field.ConstantValue, said.Value));

    /// <summary>Whether the enum plainly stands for these flags.</summary>
    private bool Says(INamedTypeSymbol type, NativeFunction function) =>
        EnumMembers.FindByValue(type, function.Flags[0].Value) is { } first
        && (type.Name == Name || (FlagName.Read(first.Name, function) is { } said && said.Value == function.Flags[0].Value));
}
