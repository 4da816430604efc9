using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Declarations;

/// <summary>Judges an import, for the rules that look at imports and for those that look at calls of them.</summary>
internal static class DeclarationFaultsReader
{
    public static DeclarationFaults Read(NativeDeclaration declaration) =>
        (HasWrongWidth(declaration.Function, declaration.ReturnWidth) ? DeclarationFaults.ReturnWidth : DeclarationFaults.None)
        | OfStrings(declaration)
        | (declaration.Resolution.IsFound ? DeclarationFaults.None : DeclarationFaults.EntryPoint);

    private static bool HasWrongWidth(NativeFunction function, ValueWidth width) => function.Returns switch
    {
        ReturnKind.Boolean => !width.IsUnknown && width.Bytes != 1,
        // Reading more than a BOOL is harmless where the callee clears the register, so that is left alone.
        ReturnKind.Bool => width.Bytes is 1 or 2,
        _ => false,
    };

    private static DeclarationFaults OfStrings(NativeDeclaration declaration)
    {
        if (declaration.Function.Naming != ExportNaming.AnsiAndWide)
        {
            return DeclarationFaults.None;
        }

        PathEncoding text = PathEncoding.Read(declaration);
        if (text.IsMixed)
        {
            return DeclarationFaults.StringMarshalling;
        }

        return (declaration.Resolution.Variant, text.Encoding) switch
        {
            (ExportVariant.Wide, TextEncoding.Ansi or TextEncoding.Utf8) or (ExportVariant.Ansi, TextEncoding.Utf16) => DeclarationFaults.StringMarshalling,
            (not ExportVariant.Wide, TextEncoding.Ansi or TextEncoding.Utf8) => DeclarationFaults.AnsiPaths,
            _ => DeclarationFaults.None,
        };
    }
}
