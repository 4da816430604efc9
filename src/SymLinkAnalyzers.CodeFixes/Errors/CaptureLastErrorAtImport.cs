using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Sets SetLastError at the import whose error is read.</summary>
internal sealed class CaptureLastErrorAtImport : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        NativeCall? call = context.FindLastErrorRead() is { } read
            ? context.MemberOf(read).StepsTo(read.Syntax).Select(way => way.Call).FirstOrDefault(IsUncaptured)
            : null;
        var change = new DeclarationChange { SetsLastError = true };
        return call is null ? null : DeclarationPlan.Create("Set SetLastError on the import", call.Declaration, change, _ => Task.FromResult<DeclarationChange?>(change), context);
    }

    private static bool IsUncaptured(NativeCall call) =>
        !call.Declaration.SetsLastError && !call.Declaration.IsErrorForSystem && call.Function.Errors == ErrorChannel.LastError;
}
