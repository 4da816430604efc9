using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Has the runtime keep the error code of the call.</summary>
internal sealed class CaptureLastError : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Set SetLastError";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope) =>
        Task.FromResult<DeclarationChange?>(new DeclarationChange { SetsLastError = true });
}

/// <summary>Hands the strings to the W export as UTF-16.</summary>
internal sealed class MarshalAsUnicode : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => $"Marshal the strings as UTF-16, for {change.EntryPoint}";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope) =>
        Task.FromResult(declaration.TakesBytePointers ? null : new DeclarationChange
        {
            MakesUnicode = true,
            EntryPoint = declaration.Function.ExportName(ExportVariant.Wide),
        });
}

/// <summary>Names an export that exists, of a module that has it.</summary>
internal sealed class CorrectEntryPoint : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => change.EntryPoint is { } entryPoint ? $"Import {entryPoint}" : $"Import from {change.Module}";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope) =>
        Task.FromResult<DeclarationChange?>(EntryPointChange.Plan(declaration));
}

/// <summary>Looks up an export that exists, or in a module that has it.</summary>
internal sealed class CorrectLookup : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(
        context.Diagnostic.Properties.TryGetValue(DiagnosticProperty.Replacement, out string? text)
        && text is not null
        && context.FindOperation<ILiteralOperation>() is { } literal
            ? ReplacementPlan.Create(context, $"Look up {text}", literal.Syntax, generator => generator.LiteralExpression(text))
            : null);
}

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

/// <summary>Removes the calling convention, so that the platform's own holds.</summary>
internal sealed class UseStandardCallingConvention : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Remove the calling convention";

    protected override Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope) =>
        Task.FromResult<DeclarationChange?>(new DeclarationChange { DropsCallingConvention = true });
}
