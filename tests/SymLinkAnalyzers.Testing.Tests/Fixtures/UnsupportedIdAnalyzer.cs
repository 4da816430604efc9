using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Reports what it does not support.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class UnsupportedIdAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase];

    protected override void Analyze(SymbolAnalysisContext context)
        => context.ReportDiagnostic(Diagnostic.Create(Rules.Digit, context.Symbol.Locations[0], context.Symbol.Name));
}
