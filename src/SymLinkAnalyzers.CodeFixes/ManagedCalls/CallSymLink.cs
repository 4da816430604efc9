using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Alternatives;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>
/// Rewrites a call to <c>SymLinks.SymLink</c>, which asks for the unprivileged way: to a method that throws with the reason
/// where nothing looks at the result or a failure throws, to one that answers yes or no elsewhere.
/// </summary>
internal sealed class CallSymLink : Fix
{
    public override FixedApi Api => FixedApi.SymLink;

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        // A second try of the old way, left alone, would be one that never asks for the unprivileged way.
        return context.FindCall() is { } call
            && await SymLinkRewrite.FindAsync(call, context).ConfigureAwait(false) is { } rewrite
            && Plan(rewrite, context) is { } plan
            && !await CallerErrorReads.MayBeAsync(call, context).ConfigureAwait(false)
            && call.Member.Calls.All(other => !IsFallbackOf(call, other) || Plan(rewrite with { Call = other }, context) is not null)
                ? await rewrite.FinishAsync(plan, context).ConfigureAwait(false)
                : null;
    }

    private static bool IsFallbackOf(NativeCall call, NativeCall other) =>
        call.Function.FindFlag(FlagMeaning.AllowUnprivilegedCreate) is { } flag
        && !call.Flags.AreSurelyClear(flag.Value)
        && other.Flags.AreSurelyClear(flag.Value);

    private static FixPlan? Plan(SymLinkRewrite rewrite, FixContext context)
    {
        if (!ManagedRewrite.CanReplace(rewrite.Call, dropsTransaction: context.Diagnostic.Id == TransactedCallRule.Rule.Id))
        {
            return null;
        }

        if (ThrowingReplacement.Find(rewrite.Call, context) is not { } unused)
        {
            return TryCall.Plan(rewrite, context);
        }

        string method = ManagedApi.SymLinkMethod(rewrite.IsDirectory);
        return CallReplacement.PlanCall(context, $"Call SymLink.{method}", unused, generator => rewrite.Create(method, saysKind: rewrite.IsDirectory is null, generator));
    }
}
