using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using Verify = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer>;

namespace SymLinkAnalyzers.Testing.Tests.Analysis;

public sealed class SuppressorTests
{
    [Fact]
    public Task SuppressedDiagnosticIsExpectedAsSuch()
        => RunAsync(
            "class {|#0:legacyThing|} { } class {|#1:other|} { }",
            Verify.Diagnostic().WithLocation(0).WithIsSuppressed(true),
            Verify.Diagnostic().WithLocation(1).WithIsSuppressed(false));

    [Fact]
    public Task DiagnosticThatIsNotSuppressedFails()
        => Expect.FailureAsync(
            RunAsync("class {|#0:other|} { }", Verify.Diagnostic().WithLocation(0).WithIsSuppressed(true)),
            "Expected diagnostic to be suppressed but it is not");

    [Fact]
    public Task SuppressedDiagnosticFailsWhereNothingIsSaid()
        => Expect.FailureAsync(
            RunAsync("class {|#0:legacyThing|} { }", Verify.Diagnostic().WithLocation(0)),
            "Expected diagnostic not to be suppressed but it is",
            ".WithArguments(\"legacyThing\").WithIsSuppressed(true),");

    [Fact]
    public Task SuppressedDiagnosticFailsWhereNoneIsExpected()
        => Expect.FailureAsync(RunAsync("class legacyThing { }"), "expected \"0\" actual \"1\"");

    [Fact]
    public Task SourceCanSilenceItselfBesideASuppressor()
        => RunAsync(
            """
            #pragma warning disable TEST0001
            class a { }
            """);

    [Fact]
    public Task SuppressedDiagnosticIsNotFixed()
        => new FixWithSuppressor
        {
            TestCode = "class {|#0:legacyThing|} { } class {|#1:other|} { }",
            ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithIsSuppressed(true), Verify.Diagnostic().WithLocation(1) },
            FixedState =
            {
                Sources = { "class {|#0:legacyThing|} { } class Other { }" },
                ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithIsSuppressed(true) },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    private static Task RunAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new WithSuppressor { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class WithSuppressor : Verify.Test
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [.. base.GetDiagnosticAnalyzers(), new LegacySuppressor()];
    }

    private sealed class FixWithSuppressor : CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [.. base.GetDiagnosticAnalyzers(), new LegacySuppressor()];
    }
}
