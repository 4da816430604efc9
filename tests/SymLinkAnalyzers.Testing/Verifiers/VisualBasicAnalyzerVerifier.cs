using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.VisualBasic.Testing;

namespace SymLinkAnalyzers.Testing;

public class VisualBasicAnalyzerVerifier<TAnalyzer> : AnalyzerVerifier<TAnalyzer, VisualBasicAnalyzerVerifier<TAnalyzer>.Test>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public class Test : VisualBasicAnalyzerTest<TAnalyzer>;
}
