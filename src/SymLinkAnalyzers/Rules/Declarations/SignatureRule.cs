using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1006: the function gets other arguments than the caller gave.</summary>
internal sealed class SignatureRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1006",
        title: "The signature does not match the native prototype",
        messageFormat: "{0}, but {1} {2}, so {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "P/Invoke does not check signatures. If the declaration differs from the native prototype, the function reads its arguments from the wrong place, or the stack of a 32-bit process is corrupted.");

    private const string WrongPlace = "it reads its arguments from the wrong place";

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        Location? name = DeclarationPlace.OfName(declaration);
        int expected = declaration.Function.Parameters.Length;
        if (declaration.Parameters.Length != expected)
        {
            report(Create(declaration, name, $"'{declaration.Name}' has {Count(declaration.Parameters.Length)}", $"has {expected}", WrongPlace));
        }

        if (!declaration.PreservesSignature)
        {
            report(Create(
                declaration,
                DeclarationPlace.OfImport(declaration),
                $"'{declaration.Name}' sets PreserveSig to false",
                $"returns a {declaration.Function.ReturnTypeName}, not an HRESULT",
                "its result is lost and a failure throws nothing"));
        }

        foreach (DeclaredParameter parameter in declaration.Parameters)
        {
            if (parameter.Native is { } native && Judge(parameter, native, declaration) is { } fault)
            {
                report(Create(
                    declaration,
                    parameter.Symbol.Locations.FirstOrDefault() ?? name,
                    $"Parameter '{parameter.Name}' {fault.Is}",
                    $"takes {fault.Wanted} ({native.Name})",
                    WrongPlace));
            }
        }
    }

    private static (string Is, string Wanted)? Judge(DeclaredParameter parameter, NativeParameter native, NativeDeclaration declaration)
    {
        if (parameter.IsByReference && !PointsToText(parameter, native, declaration) && native.Type is not (NativeType.UnicodeString or NativeType.Pointer))
        {
            return ("is passed by reference", native.Type == NativeType.String ? "the text itself" : "the value");
        }

        ValueWidth width = ValueWidthReader.ReadParameter(parameter);
        return native.Type switch
        {
            NativeType.UInt32 when width.Bytes > 4 => ($"is {width.Bytes} bytes wide", "four"),
            NativeType.Handle or NativeType.UnicodeString or NativeType.Pointer when !parameter.IsByReference && width.Bytes is > 0 => ($"is {Count(width.Bytes.Value, "byte")} wide", "a pointer-sized value"),
            _ => null,
        };
    }

    /// <summary>The address of the first UTF-16 unit is the text itself, as a span gives it.</summary>
    private static bool PointsToText(DeclaredParameter parameter, NativeParameter native, NativeDeclaration declaration) =>
        native.Type == NativeType.String
        && declaration.Resolution.Variant == ExportVariant.Wide
        && parameter.Symbol.RefKind != RefKind.Out
        && parameter.Symbol.Type.SpecialType switch
        {
            SpecialType.System_UInt16 => true,

            // In the ANSI code page a char is copied, alone and as one byte.
            SpecialType.System_Char => declaration.CharSet is CharSet.Unicode or CharSet.Auto
                || declaration.RuntimeMarshallingDisabled
                || declaration.Form is ImportForm.LibraryImport or ImportForm.FunctionPointer,
            _ => false,
        };

    private static Diagnostic Create(NativeDeclaration declaration, Location? location, string what, string wanted, string consequence) =>
        Diagnostic.Create(Rule, location, what, declaration.ExportName, wanted, consequence);

    private static string Count(int number, string noun = "parameter") => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
