using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Alternatives;
using SymLinkAnalyzers.Values;

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
        if (context.FindCall() is not { } call
            || await context.FindTypeEverywhereAsync(KnownType.SymLink).ConfigureAwait(false) is not { } type
            || await context.FindTypeEverywhereAsync(KnownType.SymLinkKind).ConfigureAwait(false) is not { } kindType)
        {
            return null;
        }

        // A second try of the old way, left alone, would be one that never asks for the unprivileged way.
        if (Plan(context, call, type, kindType) is not { } plan
            || await CallerErrorReads.MayBeAsync(call, context).ConfigureAwait(false)
            || !call.Member.Calls.All(other => !IsFallbackOf(call, other) || Plan(context, other, type, kindType) is not null))
        {
            return null;
        }

        return await DeleteAsOtherKind.AddAsync(plan, call, context).ConfigureAwait(false) is { } whole
            ? UnusedImport.RemoveAfter(whole, call, keepsFlags: ManagedRewrite.IsDirectory(call) is null, context)
            : null;
    }

    private static bool IsFallbackOf(NativeCall call, NativeCall other) =>
        call.Function.FindFlag(FlagMeaning.AllowUnprivilegedCreate) is { } flag
        && !call.Flags.AreSurelyClear(flag.Value)
        && other.Flags.AreSurelyClear(flag.Value);

    private static FixPlan? Plan(FixContext context, NativeCall call, INamedTypeSymbol type, INamedTypeSymbol kindType)
    {
        if (!ManagedRewrite.CanReplace(call, dropsTransaction: context.Diagnostic.Id == TransactedCallRule.Rule.Id))
        {
            return null;
        }

        if (ThrowingReplacement.Find(call, context) is not { } unused)
        {
            return TryCall.Plan(context, call, type, kindType);
        }

        bool? isDirectory = ManagedRewrite.IsDirectory(call);
        string method = ManagedApi.SymLinkMethod(isDirectory);
        return CallReplacement.PlanCall(
            context,
            $"Call SymLink.{method}",
            unused,
            generator => ManagedRewrite.Create(
                call,
                ImportedType.CreateMember(type, method, generator),
                isDirectory is null ? ("kind", LinkKindExpression.Create(call, kindType, isDirectory, generator)) : null,
                generator));
    }
}
