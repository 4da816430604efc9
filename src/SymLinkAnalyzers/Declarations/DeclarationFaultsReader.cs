using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Declarations;

/// <summary>Judges an import, for the rules that look at imports and for those that look at calls of them.</summary>
internal static class DeclarationFaultsReader
{
    public static DeclarationFaults Read(NativeDeclaration declaration) =>
        (declaration.HasWrongReturn ? DeclarationFaults.ReturnWidth : DeclarationFaults.None)
        | OfStrings(declaration)
        | (declaration.Resolution.IsFound ? DeclarationFaults.None : DeclarationFaults.EntryPoint);

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
