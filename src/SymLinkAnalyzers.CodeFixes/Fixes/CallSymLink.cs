using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Rewrites an unchecked call to <c>SymLinks.SymLink</c>, which asks for the unprivileged way and throws with the reason.</summary>
internal sealed class CallSymLink : Fix
{
    private const string KindParameter = "kind";

    public override string EquivalenceKey => nameof(CallSymLink);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || !ManagedCall.CanReplace(call)
            || UnusedResult.FindExpression(call) is not { } unused
            || await context.FindTypeEverywhereAsync("SymLinks.SymLink").ConfigureAwait(false) is not { } type
            || await context.FindTypeEverywhereAsync("SymLinks.SymLinkKind").ConfigureAwait(false) is not { } kindType)
        {
            return null;
        }

        bool? isDirectory = ManagedCall.IsDirectory(call);
        string method = isDirectory switch
        {
            true => "CreateDirectory",
            false => "CreateFile",
            null => "Create",
        };
        return UnusedResultRewrite.PlanCall(
            context,
            $"Call SymLink.{method}",
            unused,
            generator => ManagedCall.Create(
                call,
                generator.MemberAccessExpression(ImportedType.Create(type, generator), method),
                isDirectory is null ? (KindParameter, LinkKindExpression.Create(call, kindType, generator)) : null,
                generator));
    }
}
