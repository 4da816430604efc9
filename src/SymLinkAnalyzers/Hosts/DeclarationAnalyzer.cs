using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Hosts;

/// <summary>Finds the imports in source, reads each once and hands it to the rules for declarations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(RuleCatalogue.ForDeclarations, rule => rule.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A LibraryImport method carries the generator's GeneratedCode attribute, and would never be seen under None.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!SourceMentions.Exist(start.Compilation, tree => start.TryGetValue(tree, SourceMentions.Provider, out bool found) && found))
            {
                return;
            }

            var session = new NativeSession(start.Compilation, new ProjectOptions(start.Options.AnalyzerConfigOptionsProvider));
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (session.Find((IMethodSymbol)symbol.Symbol) is { } declaration)
                    {
                        Check(declaration, session, symbol.ReportDiagnostic);
                    }
                },
                SymbolKind.Method);
            start.RegisterOperationAction(
                operation =>
                {
                    if (session.Find(((ILocalFunctionOperation)operation.Operation).Symbol) is { } declaration)
                    {
                        Check(declaration, session, operation.ReportDiagnostic);
                    }
                },
                OperationKind.LocalFunction);
        });
    }

    private static void Check(NativeDeclaration declaration, NativeSession session, Action<Diagnostic> report)
    {
        foreach (DeclarationRule rule in RuleCatalogue.ForDeclarations)
        {
            rule.Check(declaration, session, report);
        }
    }
}
