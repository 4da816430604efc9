using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

public class VisualBasicAnalyzerVerifier<TAnalyzer> : AnalyzerVerifier<TAnalyzer, VisualBasicAnalyzerVerifier<TAnalyzer>.Test, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public class Test : AnalyzerTest
    {
        public Test() => ReferenceAssemblies = TargetFrameworks.Default;

        public override string Language => LanguageNames.VisualBasic;

        protected override string DefaultFileExt => "vb";

        protected override CompilationOptions CreateCompilationOptions() => VisualBasicOptions.ForCompiling(ReferenceAssemblies);

        protected override ParseOptions CreateParseOptions() => VisualBasicOptions.ForParsing;

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => this.FindDefaultDiagnostic(analyzers) ?? base.GetDefaultDiagnostic(analyzers);

        protected override Project ApplyCompilationOptions(Project project) => this.Prepare(base.ApplyCompilationOptions(project));

        protected override Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(Project project, IVerifier verifier, CancellationToken cancellationToken) =>
            this.CompileAsync(project, cancellationToken);
    }
}
