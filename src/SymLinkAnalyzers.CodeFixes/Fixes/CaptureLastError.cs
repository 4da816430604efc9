using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Has the runtime keep the error code of the call.</summary>
internal sealed class CaptureLastError : DeclarationFix
{
    public override string EquivalenceKey => nameof(CaptureLastError);

    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Set SetLastError";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context) =>
        Task.FromResult<DeclarationChange?>(new DeclarationChange { SetsLastError = true });
}
