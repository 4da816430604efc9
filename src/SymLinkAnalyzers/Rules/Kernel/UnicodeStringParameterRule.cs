using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4004: a text is passed where the function takes the address of a UNICODE_STRING.</summary>
internal sealed class UnicodeStringParameterRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4004",
        title: "A UNICODE_STRING parameter is declared as a string",
        messageFormat: "Parameter '{0}' is '{1}', but {2} takes the address of a UNICODE_STRING ({3}): it reads the characters as a length and a pointer",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "A UNICODE_STRING holds the length in bytes, the capacity and the address of the characters. A marshalled string is just the characters.");

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        foreach (DeclaredParameter parameter in declaration.Parameters)
        {
            if (parameter.Native is { Type: NativeType.UnicodeString } native
                && parameter.Marshalling.Source != MarshallingSource.Unknown
                && IsText(parameter))
            {
                report(Diagnostic.Create(
                    Rule,
                    parameter.Symbol.Locations.FirstOrDefault() ?? DeclarationPlace.OfName(declaration),
                    parameter.Name,
                    parameter.Symbol.Type.ToDisplayString(),
                    declaration.ExportName,
                    native.Name));
            }
        }
    }

    private static bool IsText(DeclaredParameter parameter) =>
        parameter.Symbol.Type is IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Char }
        || (parameter.Encoding != TextEncoding.NotText && InteropAttributes.FindMarshalUsing(parameter.Symbol.GetAttributes()) is null);
}
