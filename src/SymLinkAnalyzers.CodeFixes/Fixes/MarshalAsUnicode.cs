using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Hands the strings to the W export as UTF-16.</summary>
internal sealed class MarshalAsUnicode : DeclarationFix
{
    public override string EquivalenceKey => nameof(MarshalAsUnicode);

    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => $"Marshal the strings as UTF-16, for {change.EntryPoint}";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context) =>
        Task.FromResult(declaration.TakesBytePointers ? null : new DeclarationChange
        {
            MakesUnicode = true,
            EntryPoint = declaration.Function.ExportName(ExportVariant.Wide),
        });
}
