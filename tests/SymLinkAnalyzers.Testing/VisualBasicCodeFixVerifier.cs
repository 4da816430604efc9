using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.VisualBasic;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

public class VisualBasicCodeFixVerifier<TAnalyzer, TCodeFix> : CodeFixVerifier<TAnalyzer, TCodeFix, VisualBasicCodeFixVerifier<TAnalyzer, TCodeFix>.Test, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public class Test : CodeFixTest
    {
        public Test()
        {
            ReferenceAssemblies = TargetFrameworks.Default;
            CodeFixTestBehaviors = OfferedActions.ScopesWithout(new TCodeFix());

            // The tests of the rules check both, for the same analyzers.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        }

        public override string Language => LanguageNames.VisualBasic;

        public override Type SyntaxKindType => typeof(SyntaxKind);

        protected override string DefaultFileExt => "vb";

        protected override CompilationOptions CreateCompilationOptions() => VisualBasicOptions.ForCompiling(ReferenceAssemblies);

        protected override ParseOptions CreateParseOptions() => VisualBasicOptions.ForParsing;

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new TCodeFix()];

        protected override Task RunImplAsync(CancellationToken cancellationToken)
        {
            CodeFixTestBehaviors |= OfferedActions.ScopesLikeOthers(this, TestState);
            return base.RunImplAsync(cancellationToken);
        }

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => this.FindDefaultDiagnostic(analyzers) ?? base.GetDefaultDiagnostic(analyzers);

        protected override Project ApplyCompilationOptions(Project project) => this.Prepare(base.ApplyCompilationOptions(project));

        protected override Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(Project project, IVerifier verifier, CancellationToken cancellationToken) =>
            this.CompileAsync(project, cancellationToken);

        protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) => OfferedActions.VerifyDistinct(base.FilterCodeActions(actions), Verify);
    }
}
