using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Is off by default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class DisabledAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Disabled];

    protected override void Analyze(SymbolAnalysisContext context)
        => context.ReportDiagnostic(Diagnostic.Create(Rules.Disabled, context.Symbol.Locations[0], context.Symbol.Name));
}
