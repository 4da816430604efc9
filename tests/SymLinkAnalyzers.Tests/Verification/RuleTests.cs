using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>
/// The base of the tests of what one rule reports, in sources marked <c>{|SLNK1001:…|}</c>. The host's other rules are
/// off, so that sources need to be wrong in one way only.
/// </summary>
/// <param name="id">The rule.</param>
/// <param name="withDeclarations">Whether the sources can call what <see cref="CommonDeclarations"/> declares.</param>
public abstract class RuleTests<TAnalyzer>(string id, bool withDeclarations = false)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The rule's diagnostic, to be given a message; place it with <c>WithLocation(0)</c> at <c>{|#0:…|}</c>.</summary>
    protected DiagnosticResult Diagnostic() => CSharpAnalyzerVerifier<TAnalyzer>.Diagnostic(id);

    /// <summary>A test with further settings.</summary>
    protected CSharpAnalyzerVerifier<TAnalyzer>.Test CSharp(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerVerifier<TAnalyzer>.Test { TestCode = source };
        Prepare(test, expected);
        if (withDeclarations)
        {
            test.TestState.Sources.Add(CommonDeclarations.CSharp);
        }

        return test;
    }

    /// <inheritdoc cref="CSharp"/>
    protected VisualBasicAnalyzerVerifier<TAnalyzer>.Test VisualBasic(string source, params DiagnosticResult[] expected)
    {
        var test = new VisualBasicAnalyzerVerifier<TAnalyzer>.Test { TestCode = source };
        Prepare(test, expected);
        if (withDeclarations)
        {
            test.TestState.Sources.Add(CommonDeclarations.VisualBasic);
        }

        return test;
    }

    /// <summary>Verifies that exactly what is marked or expected is reported.</summary>
    protected Task VerifyCSharpAsync(string source, params DiagnosticResult[] expected) => CSharp(source, expected).RunAsync(Cancellation);

    /// <inheritdoc cref="VerifyCSharpAsync"/>
    protected Task VerifyVisualBasicAsync(string source, params DiagnosticResult[] expected) => VisualBasic(source, expected).RunAsync(Cancellation);

    private void Prepare(AnalyzerTest test, DiagnosticResult[] expected)
    {
        test.DefaultDiagnosticId = id;
        test.ExpectedDiagnostics.AddRange(expected);
        test.DisabledDiagnostics.AddRange(OtherRules.Of(new TAnalyzer(), id));
    }
}
