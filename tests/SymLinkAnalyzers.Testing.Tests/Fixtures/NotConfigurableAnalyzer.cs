using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Reports what no directive silences, and says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class NotConfigurableAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.NotConfigurable];

    protected override void Analyze(SymbolAnalysisContext context)
        => context.ReportDiagnostic(Diagnostic.Create(Rules.NotConfigurable, context.Symbol.Locations[0], context.Symbol.Name));
}
