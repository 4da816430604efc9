using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Knows only when all is analyzed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class CompilationEndAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.CompilationEnd];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        foreach (var type in context.Compilation.Assembly.GlobalNamespace.GetTypeMembers().Where(type => char.IsLower(type.Name, 0)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.CompilationEnd, type.Locations[0], type.Name));
        }
    }
}
