using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing;

public class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    : CodeFixVerifier<TAnalyzer, TCodeFix, CSharpCodeFixVerifier<TAnalyzer, TCodeFix>.Test>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix>;
}
