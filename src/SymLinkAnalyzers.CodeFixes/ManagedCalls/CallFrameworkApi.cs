using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Rewrites a call that nothing checks, or whose failure throws, to <c>File.CreateSymbolicLink</c> or <c>Directory.CreateSymbolicLink</c>, which throw.</summary>
internal sealed class CallFrameworkApi : Fix
{
    private const string Method = "CreateSymbolicLink";

    public override string EquivalenceKey => nameof(CallFrameworkApi);

    public override FixedApi Api => FixedApi.Framework;

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || !ManagedRewrite.CanReplace(call)
            || ManagedRewrite.IsDirectory(call) is not { } isDirectory
            || ThrowingCall.FindReplaced(call, context) is not { } unused)
        {
            return null;
        }

        string typeName = isDirectory ? "Directory" : "File";
        if (await context.FindTypeEverywhereAsync("System.IO." + typeName, Method).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        return UnusedResultRewrite.PlanCall(
            context,
            $"Call {typeName}.{Method}",
            unused,
            generator => ManagedRewrite.Create(
                call,
                ImportedType.CreateMember(type, Method, generator),
                kind: null,
                generator));
    }
}
