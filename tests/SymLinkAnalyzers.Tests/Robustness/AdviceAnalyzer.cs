using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>Reports on every method what our suppressor silences, so that the suppressor sees all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
internal sealed class AdviceAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_libraryImport = Describe("SYSLIB1054");

    private static readonly DiagnosticDescriptor s_marshalling = Describe("CA2101");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_libraryImport, s_marshalling];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (DiagnosticDescriptor descriptor in SupportedDiagnostics)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(descriptor, symbol.Symbol.Locations.FirstOrDefault()));
                }
            },
            SymbolKind.Method);
    }

    private static DiagnosticDescriptor Describe(string id) => new(id, "Advice", "Advice", "Test", DiagnosticSeverity.Info, isEnabledByDefault: true);
}
