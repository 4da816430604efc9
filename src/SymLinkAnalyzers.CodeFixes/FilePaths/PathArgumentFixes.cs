using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.FilePaths;

/// <summary>Swaps the arguments for the link and for the target.</summary>
internal sealed class SwapPaths : Fix
{
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

/// <summary>Expands the environment variables that a path names. Nothing of the sort exists for <c>~</c>.</summary>
internal sealed class ExpandVariables : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        SyntaxNode path = context.Root.FindNode(context.Span, getInnermostNodeForTie: true);
        return path.ToString().IndexOf('%') >= 0
            && !path.DescendantTokens().Any(token => token.ValueText.StartsWith("~", StringComparison.Ordinal))
            && await context.FindTypeEverywhereAsync("System.Environment", "ExpandEnvironmentVariables").ConfigureAwait(false) is { } environment
                ? ReplacementPlan.Create(context, "Expand the environment variables", path, generator => generator.InvocationExpression(
                    ImportedType.CreateMember(environment, "ExpandEnvironmentVariables", generator),
                    path.WithoutTrivia()))
                : null;
    }
}
