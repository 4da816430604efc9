using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Swaps the arguments for the link and for the target.</summary>
internal sealed class SwapPaths : Fix
{
    public override string EquivalenceKey => nameof(SwapPaths);

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (context.Diagnostic.AdditionalLocations is not { Count: 2 } places)
        {
            return null;
        }

        SyntaxNode link = context.Root.FindNode(places[0].SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode target = context.Root.FindNode(places[1].SourceSpan, getInnermostNodeForTie: true);
        return ReplacementPlan.Create(context, "Swap link and target", [(link, _ => target.WithoutTrivia()), (target, _ => link.WithoutTrivia())]);
    }
}
