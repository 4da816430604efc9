using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Looks at each type whose name starts in lower case.</summary>
public abstract class TypeAnalyzer : DiagnosticAnalyzer
{
    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Name is [var first, ..] && char.IsLower(first))
                {
                    Analyze(symbol);
                }
            },
            SymbolKind.NamedType);
    }

    protected abstract void Analyze(SymbolAnalysisContext context);
}
