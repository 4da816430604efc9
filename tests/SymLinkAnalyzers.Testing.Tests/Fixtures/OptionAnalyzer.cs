using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Is turned on by an option.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class OptionAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase];

    protected override void Analyze(SymbolAnalysisContext context)
    {
        var location = context.Symbol.Locations[0];
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(location.SourceTree!);
        if (options.TryGetValue("test.casing", out var casing) && casing == "upper")
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.LowerCase, location, context.Symbol.Name));
        }
    }
}
