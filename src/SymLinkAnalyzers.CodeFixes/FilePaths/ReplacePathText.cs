using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Rules.Arguments;

namespace SymLinkAnalyzers.CodeFixes.FilePaths;

/// <summary>Writes the paths that the rule has worked out into the literals, verbatim where they are verbatim.</summary>
internal sealed class ReplacePathText : Fix
{
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
            if (!PathLiteral.Is(literal, context))
            {
                return null;
            }

            replacements.Add((literal, generator => PathLiteral.Create(literal, text, generator)));
        }

        return ReplacementPlan.Create(context, TitleFor(context.Diagnostic.Id), replacements);
    }

    private static string TitleFor(string id) =>
        id == SlashInTargetRule.Rule.Id ? "Replace '/' with '\\'"
        : id == VerbatimPathRule.Rule.Id ? "Normalise the path"
        : "Correct the prefix";
}

/// <summary>Writes another text as a literal is written.</summary>
internal static class PathLiteral
{
    /// <summary>Whether it is a literal. Text between interpolations is no expression; in C# it can be written all the same.</summary>
    public static bool Is(SyntaxNode node, FixContext context) =>
        node is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax }
        || context.Model.GetOperation(node, context.CancellationToken) is ILiteralOperation;

    public static SyntaxNode Create(SyntaxNode literal, string text, SyntaxGenerator generator)
    {
        switch (literal)
        {
            case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { StringStartToken: var start } } interpolated:
                bool isRegular = start.IsKind(SyntaxKind.InterpolatedStringStartToken);
                string written = isRegular || start.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken) ? text.Replace("{", "{{").Replace("}", "}}") : text;
                if (isRegular)
                {
                    written = SymbolDisplay.FormatLiteral(written, quote: true);
                    written = written.Substring(1, written.Length - 2);
                }
                else if (start.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken))
                {
                    written = written.Replace("\"", "\"\"");
                }

                return interpolated.WithTextToken(SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.InterpolatedStringTextToken, written, text, SyntaxFactory.TriviaList()));
            case LiteralExpressionSyntax { Token: var token } when token.Text.StartsWith("@", StringComparison.Ordinal):
                string verbatim = "@\"" + text.Replace("\"", "\"\"") + "\"";
                return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(verbatim, text));
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken):
                string quotes = token.Text.Substring(0, token.Text.Length - token.Text.TrimStart('"').Length);
                SyntaxToken raw = SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.SingleLineRawStringLiteralToken, quotes + text + quotes, text, SyntaxFactory.TriviaList());
                return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, raw);
            default:
                return generator.LiteralExpression(text);
        }
    }
}
