using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Sets SetLastError at the import whose error is read.</summary>
internal sealed class CaptureLastErrorAtImport : Fix
{
    public override string EquivalenceKey => nameof(CaptureLastErrorAtImport);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        NativeCall? call = context.FindLastErrorRead() is { } read
            ? context.MemberOf(read).Calls.FirstOrDefault(candidate => IsReadUncaptured(candidate, read))
            : null;
        return call is null ? null : await DeclarationPlan.CreateAsync("Set SetLastError at the import", call.Declaration, new DeclarationChange { SetsLastError = true }, context).ConfigureAwait(false);
    }

    private static bool IsReadUncaptured(NativeCall call, IOperation read) =>
        !call.Declaration.SetsLastError
        && call.Function.Errors == ErrorChannel.LastError
        && call.StepsAfter.Any(step => step.Syntax == read.Syntax);
}
