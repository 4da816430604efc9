using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.VisualBasic.Testing;

public class VisualBasicAnalyzerTest<TAnalyzer> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Default;

    public override string Language => LanguageNames.VisualBasic;

    protected override string DefaultFileExt => VisualBasicSupport.Instance.FileExtension;

    protected override CompilationOptions CreateCompilationOptions() => VisualBasicSupport.Instance.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => VisualBasicSupport.Instance.ParseOptionsOf(LanguageVersion);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];
}
