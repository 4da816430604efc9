using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

public class CSharpAnalyzerTest<TAnalyzer> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Default;

    public override string Language => LanguageNames.CSharp;

    protected override string DefaultFileExt => CSharpSupport.Instance.FileExtension;

    protected override CompilationOptions CreateCompilationOptions() => CSharpSupport.Instance.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => CSharpSupport.Instance.ParseOptions.WithLanguageVersion(LanguageVersion);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];
}
