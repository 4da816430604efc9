using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Chooses the export that fits the strings of an import as they are.</summary>
internal static class EntryPointChange
{
    public static DeclarationChange Plan(NativeDeclaration declaration)
    {
        bool hasModule = declaration.Resolution.Outcome != EntryPointOutcome.NotInModule;
        bool needsName = declaration.Function.Naming == ExportNaming.AnsiAndWide && declaration.Resolution.Variant == ExportVariant.Bare;
        return new DeclarationChange
        {
            Module = hasModule ? null : declaration.Function.Modules[0].FileName,
            EntryPoint = needsName ? declaration.Function.ExportName(FittingVariant(declaration)) : null,
        };
    }

    /// <summary>Whether the paths are pointers to bytes, which no attribute can turn into UTF-16.</summary>
    public static bool TakesBytePointers(NativeDeclaration declaration)
    {
        foreach (DeclaredParameter parameter in declaration.Parameters)
        {
            if (parameter.Native?.Type == NativeType.String
                && parameter.Symbol.Type is IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Byte or SpecialType.System_SByte })
            {
                return true;
            }
        }

        return false;
    }

    private static ExportVariant FittingVariant(NativeDeclaration declaration) =>
        TakesBytePointers(declaration) || PathEncoding.Read(declaration) is { IsMixed: false, Encoding: TextEncoding.Ansi or TextEncoding.Utf8 }
            ? ExportVariant.Ansi
            : ExportVariant.Wide;
}
