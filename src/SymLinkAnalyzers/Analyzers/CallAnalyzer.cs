using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Processes;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>Finds the calls of imports and of the managed APIs, and the commands that make links; reads each once and hands it to its rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalogue.ForCalls.Select(rule => rule.Descriptor)
            .Concat(RuleCatalogue.ForManagedCalls.Select(rule => rule.Descriptor))
            .Concat(RuleCatalogue.ForProcessStarts.Select(rule => rule.Descriptor))
            .Distinct()
            .ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var session = new InteropContext(start.Compilation, new ProjectOptions(start.Options.AnalyzerConfigOptionsProvider));
            Func<SyntaxTree, bool> mentions = tree => start.TryGetValue(tree, SourceMentions.Provider, out bool found) && found;
            if (!SourceMentions.Exist(start.Compilation, mentions)
                && !SourceMentions.ExistInReferencedProjects(start.Compilation, mentions)
                && !session.HasReferencedImports())
            {
                return;
            }

            // Rules report at other statements than the call's. An editor takes a diagnostic for the file's own only within
            // the code that its action is registered for: the member, not the call.
            Action<OperationAnalysisContext> check = operation => Check(operation, session);
            Action<OperationAnalysisContext> checkCreation = CheckCreation;
            start.RegisterOperationBlockStartAction(member =>
            {
                member.RegisterOperationAction(check, OperationKind.Invocation, OperationKind.FunctionPointerInvocation);
                member.RegisterOperationAction(checkCreation, OperationKind.ObjectCreation);
            });
        });
    }

    private static void Check(OperationAnalysisContext context, InteropContext session)
    {
        if (CallReader.Read(context.Operation, session) is { } call)
        {
            foreach (CallRule rule in RuleCatalogue.ForCalls)
            {
                rule.Check(call, session, context.ReportDiagnostic);
            }
        }
        else if (context.Operation is IInvocationOperation invocation)
        {
            CheckManaged(invocation, session, context);
        }
    }

    private static void CheckManaged(IInvocationOperation invocation, InteropContext session, OperationAnalysisContext context)
    {
        if (ManagedCall.Read(invocation, session) is { } managed)
        {
            foreach (IManagedCallRule rule in RuleCatalogue.ForManagedCalls)
            {
                rule.Check(managed, context.ReportDiagnostic);
            }
        }
        else if (ProcessStart.Read(invocation) is { } start)
        {
            Check(start, context);
        }
    }

    private static void CheckCreation(OperationAnalysisContext context)
    {
        if (ProcessStart.Read((IObjectCreationOperation)context.Operation) is { } start)
        {
            Check(start, context);
        }
    }

    private static void Check(ProcessStart start, OperationAnalysisContext context)
    {
        foreach (ProcessStartRule rule in RuleCatalogue.ForProcessStarts)
        {
            rule.Check(start, context.Compilation, context.ReportDiagnostic);
        }
    }
}
