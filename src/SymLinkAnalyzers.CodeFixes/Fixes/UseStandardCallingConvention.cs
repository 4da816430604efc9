using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Removes the calling convention, so that the platform's own holds.</summary>
internal sealed class UseStandardCallingConvention : DeclarationFix
{
    public override string EquivalenceKey => nameof(UseStandardCallingConvention);

    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Remove the calling convention";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context) =>
        Task.FromResult<DeclarationChange?>(new DeclarationChange { DropsCallingConvention = true });
}
