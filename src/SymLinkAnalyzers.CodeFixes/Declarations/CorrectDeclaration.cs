using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Makes all corrections of one import at once, so that it is written as the function's documentation asks for.</summary>
internal sealed class CorrectDeclaration : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Correct this declaration";

    protected override async Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope)
    {
        NativeFunction function = declaration.Function;
        ReturnChange? returned = declaration.HasWrongReturn ? await ReturnChange.PlanAsync(declaration, context, scope).ConfigureAwait(false) : null;
        if (declaration.HasWrongReturn && returned is null)
        {
            return null;
        }

        DeclarationChange entryPoint = EntryPointChange.Plan(declaration);
        DeclarationChange flags = await FlagsTypeChange.PlanAsync(declaration, context, scope).ConfigureAwait(false);
        bool makesUnicode = function.Naming == ExportNaming.AnsiAndWide
            && PathEncoding.Read(declaration).Encoding != TextEncoding.Unknown
            && !declaration.TakesBytePointers;
        bool isAboutText = context.Diagnostic.Id == AnsiPathsRule.Rule.Id || context.Diagnostic.Id == StringMarshallingRule.Rule.Id;
        return isAboutText && !makesUnicode ? null : new DeclarationChange
        {
            Module = entryPoint.Module,
            EntryPoint = makesUnicode ? function.ExportName(ExportVariant.Wide) : entryPoint.EntryPoint,
            MakesUnicode = makesUnicode,
            SetsLastError = function.Errors == ErrorChannel.LastError && !declaration.IsErrorForSystem,
            DropsCallingConvention = declaration.HasForeignCallingConvention,
            DropsPreserveSig = !declaration.PreservesSignature,
            Return = returned,
            NarrowedFlags = flags.NarrowedFlags,
            KeepsSignature = flags.KeepsSignature || returned is { KeepsSignature: true },
        };
    }
}
