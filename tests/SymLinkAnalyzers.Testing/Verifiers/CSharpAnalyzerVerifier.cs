using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing;

public class CSharpAnalyzerVerifier<TAnalyzer> : AnalyzerVerifier<TAnalyzer, CSharpAnalyzerVerifier<TAnalyzer>.Test>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public class Test : CSharpAnalyzerTest<TAnalyzer>;
}
