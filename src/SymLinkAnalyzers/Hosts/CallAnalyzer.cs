using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Hosts;

/// <summary>Finds the calls of imports, reads each once and hands it to the rules for calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(RuleCatalogue.ForCalls, rule => rule.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var session = new NativeSession(start.Compilation);
            start.RegisterOperationAction(operation => Check(operation, session), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, NativeSession session)
    {
        if (CallReader.Read((IInvocationOperation)context.Operation, session) is not { } call)
        {
            return;
        }

        foreach (CallRule rule in RuleCatalogue.ForCalls)
        {
            rule.Check(call, session, context.ReportDiagnostic);
        }
    }
}
