using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Names an export that exists, of a module that has it.</summary>
internal sealed class CorrectEntryPoint : DeclarationFix
{
    public override string EquivalenceKey => nameof(CorrectEntryPoint);

    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => change.EntryPoint is { } entryPoint ? $"Import {entryPoint}" : $"Import from {change.Module}";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context) =>
        Task.FromResult<DeclarationChange?>(EntryPointChange.Plan(declaration));
}
