using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>The enum that stands for a function's flags: one of the project, or one to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">All bits that the table knows, and what no bit means.</param>
/// <param name="Existing">The project's own, or null.</param>
internal sealed record FlagsEnum(string Name, ImmutableArray<(string Name, uint Value)> Members, INamedTypeSymbol? Existing = null)
{
    /// <summary>Whether an enum that is written can be seen from outside the project.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Null for a function whose flags have no names.</summary>
    public static FlagsEnum? Of(NativeFunction function)
    {
        string zero = function.FindFlag(FlagMeaning.Directory) is null ? "None" : "File";
        return function.FlagsEnumName is { } name
            ? new FlagsEnum(name, ImmutableArray.CreateRange(function.Flags.Select(flag => (flag.ManagedName, flag.Value)).Prepend((zero, 0u))))
            : null;
    }

    /// <summary>The same with an enum that an import has.</summary>
    public FlagsEnum With(INamedTypeSymbol type) => this with { Name = type.Name, Existing = type };

    /// <summary>The same with an enum that a caller passes; null where that is none, or one that an import cannot take.</summary>
    public FlagsEnum? TryWith(INamedTypeSymbol type, NativeFunction function, Compilation compilation) =>
        type.EnumUnderlyingType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && !type.IsGenericType
        && !type.IsFileLocalOrInFileLocal()
        && !Contradicts(type, function)
            ? With(type)
            : null;

    /// <summary>The same with the project's own enum, where it has one that says the same and can be seen from everywhere in it.</summary>
    public FlagsEnum Reuse(NativeFunction function, Compilation compilation, CancellationToken cancellationToken)
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

    /// <summary>The members that make up a value, or null where some bit has none.</summary>
    public IReadOnlyList<string>? FindMembers(uint value)
    {
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

        return rest == 0 && names.Count > 0 ? names : null;
    }

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
