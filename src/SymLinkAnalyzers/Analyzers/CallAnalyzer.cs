using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Analyzers;

/// <summary>Reads each member that calls anything once, and hands it to the rules for calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(RuleCatalogue.ForCalls, rule => rule.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var interop = new InteropContext(start.Compilation, new ProjectOptions(start.Options.AnalyzerConfigOptionsProvider));
            var filter = new TextFilter(start);
            if (!filter.MayUseLinks && !filter.MayReferencedProjectsImport && !interop.HasReferencedImports())
            {
                return;
            }

            // Rules report at other statements than the call's. An editor takes a diagnostic for the file's own only within
            // the code that its action is registered for: the member, not the call.
            var rules = new RuleRunner<CallRule>(RuleCatalogue.ForCalls, start.Compilation.Options);
            start.RegisterOperationBlockAction(block =>
            {
                IOperation? checkedRoot = null;
                foreach (IOperation operation in block.OperationBlocks)
                {
                    // The parts of one member have a root in common, and come one after the other.
                    IOperation root = MemberBody.Of(operation);
                    if (root != checkedRoot && new MemberContext(root, interop) is { IsEmpty: false } member)
                    {
                        rules.Run(root.Syntax.SyntaxTree, rule => rule.Check(member, block.ReportDiagnostic));
                    }

                    checkedRoot = root;
                }
            });
        });
    }
}
