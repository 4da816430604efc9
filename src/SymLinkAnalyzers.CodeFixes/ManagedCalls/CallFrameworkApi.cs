using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Arguments;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Rewrites a call that nothing checks, or whose failure throws, to <c>File.CreateSymbolicLink</c> or <c>Directory.CreateSymbolicLink</c>, which throw.</summary>
internal sealed class CallFrameworkApi : Fix
{
    public override FixedApi Api => FixedApi.Framework;

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || !ManagedRewrite.CanReplace(call)
            || ManagedRewrite.IsDirectory(call) is not { } isDirectory
            || ThrowingReplacement.Find(call, context) is not { } unused
            || FindTexts(call, context) is not { } texts)
        {
            return null;
        }

        string typeName = isDirectory ? "Directory" : "File";
        if (await context.FindTypeEverywhereAsync("System.IO." + typeName, ManagedApi.FrameworkMethod).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        FixPlan plan = CallReplacement.PlanCall(
            context,
            $"Call {typeName}.{ManagedApi.FrameworkMethod}",
            unused,
            generator => ManagedRewrite.Create(
                call,
                ImportedType.CreateMember(type, ManagedApi.FrameworkMethod, generator),
                kind: null,
                generator,
                texts));
        return await ManagedRewrite.FinishAsync(plan, call, keepsFlags: false, context).ConfigureAwait(false);
    }

    /// <summary>What the target has to be, because the method stores slashes as it is given them; null where it stands elsewhere than in literals of the call.</summary>
    private static Dictionary<SyntaxNode, string>? FindTexts(NativeCall call, FixContext context)
    {
        Dictionary<SyntaxNode, string> texts = [];
        foreach ((SyntaxNode place, string? corrected) in SlashInTargetRule.FindSlashes(call))
        {
            if (corrected is null || call.Target?.Syntax.Span.Contains(place.Span) != true || !PathLiteral.Is(place, context))
            {
                return null;
            }

            texts.Add(place, corrected);
        }

        return texts;
    }
}
