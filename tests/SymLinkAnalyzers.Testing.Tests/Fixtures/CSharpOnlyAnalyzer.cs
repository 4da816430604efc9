using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Is not for Visual Basic.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CSharpOnlyAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase];

    protected override void Analyze(SymbolAnalysisContext context)
        => context.ReportDiagnostic(Diagnostic.Create(Rules.LowerCase, context.Symbol.Locations[0], context.Symbol.Name));
}
