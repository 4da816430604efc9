using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Tests.Robustness;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>Reports advice of the SDK on the compilation as a whole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnplacedAdvice : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new AdviceAnalyzer().SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(compilation => compilation.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], Location.None)));
    }
}
