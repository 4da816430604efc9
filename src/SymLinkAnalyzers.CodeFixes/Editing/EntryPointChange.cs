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
            EntryPoint = needsName ? declaration.Function.ExportName(declaration.FittingVariant) : null,
        };
    }
}
