using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Suppresses what is reported for types that are called legacy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class LegacySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_rule = new("TESTS001", Rules.LowerCase.Id, "It is legacy.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [s_rule];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree!.GetText(context.CancellationToken).ToString(diagnostic.Location.SourceSpan).StartsWith("legacy"))
            {
                context.ReportSuppression(Suppression.Create(s_rule, diagnostic));
            }
        }
    }
}
