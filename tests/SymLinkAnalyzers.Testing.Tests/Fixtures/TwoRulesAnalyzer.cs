using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Has two rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class TwoRulesAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase, Rules.Digit];

    protected override void Analyze(SymbolAnalysisContext context)
    {
        context.ReportDiagnostic(Diagnostic.Create(Rules.LowerCase, context.Symbol.Locations[0], context.Symbol.Name));
        if (context.Symbol.Name.Any(char.IsDigit))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Digit, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }
}
