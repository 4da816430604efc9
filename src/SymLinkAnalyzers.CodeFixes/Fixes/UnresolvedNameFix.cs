using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>An action for a call of a function of the table that the compiler binds to nothing. It is offered only where it leaves fewer errors.</summary>
internal abstract class UnresolvedNameFix : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context) =>
        UnresolvedCall.Find(context) is { } call
        && await PlanAsync(call, context).ConfigureAwait(false) is { } plan
        && await TrialRun.MendsAsync(plan, context).ConfigureAwait(false)
            ? plan
            : null;

    protected abstract Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context);
}
