using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

public class CSharpCodeFixVerifier<TAnalyzer, TCodeFix> : CodeFixVerifier<TAnalyzer, TCodeFix, CSharpCodeFixVerifier<TAnalyzer, TCodeFix>.Test, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = TargetFrameworks.Default;
            CodeFixTestBehaviors = OfferedActions.ScopesWithout(new TCodeFix());

            // The tests of the rules check both, for the same analyzers.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        }

        public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Default;

        protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion);

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
