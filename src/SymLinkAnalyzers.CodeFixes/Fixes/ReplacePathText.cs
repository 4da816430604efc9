using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Writes the paths that the rule has worked out into the literals, verbatim where they are verbatim.</summary>
internal sealed class ReplacePathText : Fix
{
    public override string EquivalenceKey => nameof(ReplacePathText);

    public override FixedApi Api => FixedApi.Declaration;

    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        List<(SyntaxNode Node, Func<SyntaxGenerator, SyntaxNode> Create)> replacements = [];
        for (int index = 0; index <= context.Diagnostic.AdditionalLocations.Count; index++)
        {
            string key = DiagnosticProperty.Replacement + (index == 0 ? "" : index.ToString(CultureInfo.InvariantCulture));
            if (!context.Diagnostic.Properties.TryGetValue(key, out string? text) || text is null)
            {
                return null;
            }

            Location place = index == 0 ? context.Diagnostic.Location : context.Diagnostic.AdditionalLocations[index - 1];
            SyntaxNode literal = context.Root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
            replacements.Add((literal, generator => Create(literal, text, generator)));
        }

        return ReplacementPlan.Create(context, "Correct the path", replacements);
    }

    private static SyntaxNode Create(SyntaxNode literal, string text, SyntaxGenerator generator)
    {
        if (literal is LiteralExpressionSyntax { Token: var token } && token.Text.StartsWith("@", StringComparison.Ordinal))
        {
            string verbatim = "@\"" + text.Replace("\"", "\"\"") + "\"";
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(verbatim, text));
        }

        return generator.LiteralExpression(text);
    }
}
