using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1008: an enum member is named for a flag, but has another value.</summary>
internal sealed class FlagConstantRule : DeclarationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1008",
        title: "A flag constant has the wrong value",
        messageFormat: "'{0}' is {1}, but {2} of {3} is {4}: the function is asked for something else",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The flags parameter knows 0 (file), 1 (directory) and 2 (allow unprivileged create). A constant of that name with another value makes a link of the wrong kind, or fails with error 87.");

    /// <summary>What the fix reads: the value that the member should have.</summary>
    public const string ValueProperty = "Value";

    /// <summary>What the fix reads: the value that the next member should have, which counts on from this one where it says none.</summary>
    public const string NextValueProperty = "NextValue";

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.FindParameter(ParameterRole.Flags)?.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } flags
            || flags.DeclaringSyntaxReferences.IsEmpty
            || !context.TryBeginJudging(flags))
        {
            return;
        }

        IFieldSymbol[] members = [.. flags.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)];
        for (int index = 0; index < members.Length; index++)
        {
            IFieldSymbol field = members[index];
            if (FlagName.Read(field.Name, declaration.Function) is not { } named || IntegerConstant.Is(field.ConstantValue, named.Value))
            {
                continue;
            }

            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(ValueProperty, Format(named.Value));
            if (index + 1 < members.Length)
            {
                IFieldSymbol next = members[index + 1];
                properties = properties.Add(NextValueProperty, Format(FlagName.Read(next.Name, declaration.Function)?.Value ?? next.ConstantValue));
            }

            report(Diagnostic.Create(
                Rule,
                field.Locations.FirstOrDefault(),
                properties,
                field.Name,
                field.ConstantValue,
                named.Meaning,
                declaration.ExportName,
                named.Value));
        }
    }

    private static string? Format(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
