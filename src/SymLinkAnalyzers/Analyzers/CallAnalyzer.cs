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
            Func<SyntaxTree, bool> mentions = tree => start.TryGetValue(tree, SourceMentions.Provider, out bool found) && found;
            if (!SourceMentions.Exist(start.Compilation, mentions)
                && !SourceMentions.ExistInReferencedProjects(start.Compilation, mentions)
                && !interop.HasReferencedImports())
            {
                return;
            }

            // Rules report at other statements than the call's. An editor takes a diagnostic for the file's own only within
            // the code that its action is registered for: the member, not the call.
            var rules = new RuleSwitches<CallRule>(RuleCatalogue.ForCalls, start.Compilation.Options);
            start.RegisterOperationBlockAction(block =>
            {
                HashSet<IOperation> roots = [];
                foreach (IOperation operation in block.OperationBlocks)
                {
                    IOperation root = MemberBody.Of(operation);
                    if (roots.Add(root))
                    {
                        Check(new MemberContext(root, interop), rules, block.ReportDiagnostic);
                    }
                }
            });
        });
    }

    private static void Check(MemberContext member, RuleSwitches<CallRule> rules, Action<Diagnostic> report)
    {
        if (!member.Invocations.IsEmpty)
        {
            rules.Run(member.Root.Syntax.SyntaxTree, rule => rule.Check(member, report));
        }
    }
}
