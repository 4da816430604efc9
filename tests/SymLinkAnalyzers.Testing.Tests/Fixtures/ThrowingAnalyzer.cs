using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class ThrowingAnalyzer : TypeAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LowerCase];

    protected override void Analyze(SymbolAnalysisContext context)
        => throw new InvalidOperationException("The analyzer is broken.");
}
