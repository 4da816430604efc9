using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Reports the other parts of a type as additional locations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class PartialTypeAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase];

    protected override void Analyze(SymbolAnalysisContext context)
        => context.ReportDiagnostic(Diagnostic.Create(
            Rules.LowerCase,
            context.Symbol.Locations[0],
            additionalLocations: context.Symbol.Locations.Skip(1),
            context.Symbol.Name));
}
