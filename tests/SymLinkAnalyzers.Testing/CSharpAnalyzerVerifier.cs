using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

public class CSharpAnalyzerVerifier<TAnalyzer> : AnalyzerVerifier<TAnalyzer, CSharpAnalyzerVerifier<TAnalyzer>.Test, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        public Test() => ReferenceAssemblies = TargetFrameworks.Default;

        public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Default;

        protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion);

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => this.FindDefaultDiagnostic(analyzers) ?? base.GetDefaultDiagnostic(analyzers);

        protected override Project ApplyCompilationOptions(Project project) => this.Prepare(base.ApplyCompilationOptions(project));

        protected override Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(Project project, IVerifier verifier, CancellationToken cancellationToken) =>
            this.CompileAsync(project, cancellationToken);
    }
}
