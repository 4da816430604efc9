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
        RuleCatalogue.ForDeclarations.Select(rule => rule.Descriptor).Append(RuleCatalogue.ForEnums.Descriptor).ToImmutableArray();

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
            start.RegisterSymbolAction(symbol => CheckType((INamedTypeSymbol)symbol.Symbol, session, symbol.ReportDiagnostic), SymbolKind.NamedType);

            // An editor takes a diagnostic for the file's own only within the code that its action is registered for.
            Action<OperationAnalysisContext> check = operation => CheckBinding(operation.Operation, session, operation.ReportDiagnostic);
            start.RegisterOperationBlockStartAction(member => member.RegisterOperationAction(check, OperationKind.Invocation, OperationKind.Conversion));
        });
    }

    private static void Check(NativeDeclaration declaration, NativeSession session, Action<Diagnostic> report)
    {
        foreach (DeclarationRule rule in RuleCatalogue.ForDeclarations)
        {
            rule.Check(declaration, session, report);
        }
    }

    private static void CheckType(INamedTypeSymbol type, NativeSession session, Action<Diagnostic> report)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            RuleCatalogue.ForEnums.Check(type, session, report);
        }
        else if (type.TypeKind == TypeKind.Delegate && !type.IsGenericType)
        {
            CheckDelegate(type, session, report);
        }
    }

    /// <summary>A delegate says how the function is called, wherever it is bound to it.</summary>
    private static void CheckDelegate(INamedTypeSymbol type, NativeSession session, Action<Diagnostic> report)
    {
        HashSet<string> reported = [];
        foreach (NativeDeclaration declaration in session.FindBindings(type))
        {
            foreach (DeclarationRule rule in RuleCatalogue.ForDeclarations)
            {
                if (!rule.JudgesLookup)
                {
                    rule.Check(declaration, session, diagnostic =>
                    {
                        if (reported.Add(diagnostic.ToString()))
                        {
                            report(diagnostic);
                        }
                    });
                }
            }
        }
    }

    /// <summary>A function pointer says it at the cast. Which name is wrong is seen where it is looked up, whatever is made of it.</summary>
    private static void CheckBinding(IOperation operation, NativeSession session, Action<Diagnostic> report)
    {
        bool isLookup = operation is IInvocationOperation;
        NativeDeclaration? declaration = operation is IInvocationOperation call ? session.FindLookedUp(call)
            : DynamicBinding.Is(operation) ? session.FindBound(operation)
            : null;
        if (declaration is null)
        {
            return;
        }

        foreach (DeclarationRule rule in RuleCatalogue.ForDeclarations)
        {
            if (rule.JudgesLookup == isLookup)
            {
                rule.Check(declaration, session, report);
            }
        }
    }
}
