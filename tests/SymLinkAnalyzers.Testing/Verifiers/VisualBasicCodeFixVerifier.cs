using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.VisualBasic.Testing;

namespace SymLinkAnalyzers.Testing;

public class VisualBasicCodeFixVerifier<TAnalyzer, TCodeFix>
    : CodeFixVerifier<TAnalyzer, TCodeFix, VisualBasicCodeFixVerifier<TAnalyzer, TCodeFix>.Test>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public class Test : VisualBasicCodeFixTest<TAnalyzer, TCodeFix>;
}
