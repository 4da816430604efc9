using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>
/// SLNK1008: an enum member is named for a flag, but has another value. It judges the enum and not the import, whose file an editor may
/// not have open.
/// </summary>
internal sealed class FlagConstantRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1008",
        title: "A flag constant has the wrong value",
        messageFormat: "'{0}' is {1}, but {3} defines {2} as {4}: a call does not do what the name says",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The flags of CreateSymbolicLink are 0 (file), 1 (directory) and 2 (allow unprivileged create). A constant with one of these names and another value creates the wrong kind of link, or fails with error 87.");

    /// <summary>What the fix reads: the value that the member should have.</summary>
    public const string ValueProperty = "Value";

    /// <summary>What the fix reads: the value that the next member should have, which counts on from this one where it says none.</summary>
    public const string NextValueProperty = "NextValue";

    public DiagnosticDescriptor Descriptor => Rule;

    public void Check(INamedTypeSymbol type, InteropContext context, Action<Diagnostic> report)
    {
        IFieldSymbol[] members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)];
        if (!members.Any(IsDoubtful))
        {
            return;
        }

        IReadOnlyList<NativeDeclaration> imports = context.FindImportsWithFlags(type);
        for (int index = 0; index < members.Length; index++)
        {
            if (imports.FirstOrDefault(import => IsWrong(members[index], import.Function)) is { } import)
            {
                Report(members[index], index + 1 < members.Length ? members[index + 1] : null, import, report);
            }
        }
    }

    /// <summary>Whether the member is wrong for any function: most enums are not even that, and their imports need not be searched for.</summary>
    private static bool IsDoubtful(IFieldSymbol field)
    {
        foreach (NativeFunction function in NativeTable.Functions)
        {
            if (!function.Flags.IsEmpty && IsWrong(field, function))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrong(IFieldSymbol field, NativeFunction function) =>
        FlagName.Read(field.Name, function) is { } named && !IntegerConstant.Is(field.ConstantValue, named.Value);

    private static void Report(IFieldSymbol field, IFieldSymbol? next, NativeDeclaration import, Action<Diagnostic> report)
    {
        if (FlagName.Read(field.Name, import.Function) is not { } named)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(ValueProperty, Format(named.Value));
        if (next is not null)
        {
            properties = properties.Add(NextValueProperty, Format(FlagName.Read(next.Name, import.Function)?.Value ?? next.ConstantValue));
        }

        report(Diagnostic.Create(
            Rule,
            field.Locations.FirstOrDefault(),
            properties,
            field.Name,
            field.ConstantValue,
            named.Meaning,
            import.ExportName,
            named.Value));
    }

    private static string? Format(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
