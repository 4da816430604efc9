using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Flags;
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
        if (function.Flags.IsEmpty || function.IndexOf(ParameterRole.Flags) < 0)
        {
            return null;
        }

        int shared = CountSharedWords(function);
        string prefix = ToPascalCase(function.Flags[0].Name.Split('_').Take(shared));
        string zero = function.FindFlag(FlagMeaning.Directory) is null ? "None" : "File";
        return new FlagsEnum(
            shared > 1 ? prefix + "s" : function.Name + "Flags",
            ImmutableArray.CreateRange(new[] { (zero, 0u) }.Concat(function.Flags.Select(flag => (ToPascalCase(flag.Name.Split('_').Skip(shared)), flag.Value)))));
    }

    /// <summary>The same with an enum that an import has.</summary>
    public FlagsEnum With(INamedTypeSymbol type) => this with { Name = type.Name, Existing = type };

    /// <summary>The same with an enum that a caller passes; null where that is none, or one that an import cannot take.</summary>
    public FlagsEnum? TryWith(INamedTypeSymbol type, NativeFunction function, Compilation compilation) =>
        IsFourBytes(type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && !type.ContainingType.IsGenericOrInGeneric() && !Contradicts(type, function) ? With(type) : null;

    /// <summary>The same with the project's own enum, where it has one that says the same and can be seen from everywhere in it.</summary>
    public FlagsEnum Reuse(NativeFunction function, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (ISymbol symbol in compilation.GetSymbolsWithName(MayBe, SymbolFilter.Type, cancellationToken))
        {
            if (symbol is INamedTypeSymbol type && TryWith(type, function, compilation) is { } found && Says(type, function))
            {
                return found;
            }
        }

        return this;

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

    private static bool IsFourBytes(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Enum, EnumUnderlyingType.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 };

    /// <summary>Whether the name of some member says another bit than its value is.</summary>
    private static bool Contradicts(INamedTypeSymbol type, NativeFunction function)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field
                && FlagName.Read(field.Name, function) is { } said
                && !IntegerConstant.Is(field.ConstantValue, said.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the enum plainly stands for these flags.</summary>
    private bool Says(INamedTypeSymbol type, NativeFunction function) =>
        EnumMembers.FindByValue(type, function.Flags[0].Value) is { } first
        && (type.Name == Name || (FlagName.Read(first.Name, function) is { } said && said.Value == function.Flags[0].Value));

    /// <summary>How many words all names begin with; a sole name ends in the word that is its own.</summary>
    private static int CountSharedWords(NativeFunction function)
    {
        string[] words = function.Flags[0].Name.Split('_');
        int shared = words.Length - 1;
        foreach (NativeFlag flag in function.Flags)
        {
            string[] others = flag.Name.Split('_');
            int equal = 0;
            while (equal < shared && equal < others.Length - 1 && words[equal] == others[equal])
            {
                equal++;
            }

            shared = equal;
        }

        return shared;
    }

    private static string ToPascalCase(IEnumerable<string> words) =>
        string.Concat(words.Where(word => word.Length > 0).Select(word => word.Substring(0, 1).ToUpperInvariant() + word.Substring(1).ToLowerInvariant()));
}
