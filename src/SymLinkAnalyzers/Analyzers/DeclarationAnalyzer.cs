using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Analyzers;

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
            var filter = new TextFilter(start);
            if (!filter.MayUseLinks && !filter.MayImportBooleans)
            {
                return;
            }

            var interop = new InteropContext(start.Compilation, new ProjectOptions(start.Options.AnalyzerConfigOptionsProvider));
            var checks = new Checks(interop, new RuleRunner<DeclarationRule>(RuleCatalogue.ForDeclarations, start.Compilation.Options));
            start.RegisterSymbolAction(symbol => checks.CheckImport((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.Method);
            start.RegisterOperationAction(
                operation => checks.CheckImport(((ILocalFunctionOperation)operation.Operation).Symbol, operation.ReportDiagnostic),
                OperationKind.LocalFunction);
            start.RegisterSymbolAction(symbol => checks.CheckType((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.NamedType);

            // To look at each call costs more than all else here, and few projects bind to an export by themselves.
            if (!filter.MayBindExports)
            {
                return;
            }

            // An editor takes a diagnostic for the file's own only within the code that its action is registered for.
            Action<OperationAnalysisContext> check = operation => checks.CheckBinding(operation.Operation, operation.ReportDiagnostic);
            start.RegisterOperationBlockStartAction(member => member.RegisterOperationAction(check, OperationKind.Invocation, OperationKind.Conversion));
        });
    }

    private sealed class Checks(InteropContext interop, RuleRunner<DeclarationRule> rules)
    {
        public void CheckImport(IMethodSymbol method, Action<Diagnostic> report)
        {
            if (interop.Find(method) is { } declaration)
            {
                Run(declaration, rule => rule.Check(declaration, interop, report));
            }
        }

        public void CheckType(INamedTypeSymbol type, Action<Diagnostic> report)
        {
            if (type.TypeKind == TypeKind.Enum)
            {
                RuleCatalogue.ForEnums.Check(type, interop, report);
            }
            else if (type.TypeKind == TypeKind.Delegate && !type.IsGenericType)
            {
                CheckDelegate(type, report);
            }
        }

        /// <summary>A delegate says how the function is called, wherever it is bound to it.</summary>
        private void CheckDelegate(INamedTypeSymbol type, Action<Diagnostic> report)
        {
            HashSet<string> reported = [];
            foreach (NativeDeclaration declaration in interop.FindBindings(type))
            {
                Run(declaration, rule =>
                {
                    if (!rule.JudgesLookup)
                    {
                        rule.Check(declaration, interop, ReportOnce);
                    }
                });
            }

            void ReportOnce(Diagnostic diagnostic)
            {
                if (reported.Add(diagnostic.ToString()))
                {
                    report(diagnostic);
                }
            }
        }

        /// <summary>A function pointer says it at the cast. Which name is wrong is seen where it is looked up, whatever is made of it.</summary>
        public void CheckBinding(IOperation operation, Action<Diagnostic> report)
        {
            bool isLookup = operation is IInvocationOperation;
            NativeDeclaration? declaration = operation is IInvocationOperation call ? interop.FindLookedUp(call)
                : interop.IsBinding(operation) ? interop.FindBound(operation)
                : null;
            if (declaration is not null)
            {
                Run(declaration, rule =>
                {
                    if (rule.JudgesLookup == isLookup)
                    {
                        rule.Check(declaration, interop, report);
                    }
                });
            }
        }

        private void Run(NativeDeclaration declaration, Action<DeclarationRule> check)
        {
            if (declaration.FindTree() is { } tree)
            {
                rules.Run(tree, rule =>
                {
                    if (rule.JudgesResultOnly == declaration.Function.IsResultOnly)
                    {
                        check(rule);
                    }
                });
            }
        }
    }
}
