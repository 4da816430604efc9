using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Reports in the right place, but not in a way that the compiler knows to be in a source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ExternalLocationAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase];

    protected override void Analyze(SymbolAnalysisContext context)
    {
        var location = context.Symbol.Locations[0];
        var copy = Location.Create(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);
        context.ReportDiagnostic(Diagnostic.Create(Rules.LowerCase, copy, context.Symbol.Name));
    }
}
