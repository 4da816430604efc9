using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Expands the environment variables that a path names. Nothing of the sort exists for <c>~</c>.</summary>
internal sealed class ExpandVariables : Fix
{
    public override string EquivalenceKey => nameof(ExpandVariables);

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
