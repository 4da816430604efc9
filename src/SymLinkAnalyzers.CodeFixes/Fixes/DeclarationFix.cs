using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>An action that changes one import, and those of its callers that would not compile any more.</summary>
internal abstract class DeclarationFix : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context) =>
        context.FindDeclaration() is { } declaration && await PlanChangeAsync(declaration, context).ConfigureAwait(false) is { } change
            ? await DeclarationPlan.CreateAsync(GetTitle(declaration, change), declaration, change, context).ConfigureAwait(false)
            : null;

    protected abstract string GetTitle(NativeDeclaration declaration, DeclarationChange change);

    /// <summary>Null where the import cannot be corrected so that all callers compile.</summary>
    protected abstract Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context);
}
