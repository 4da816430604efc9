using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;

namespace SymLinkAnalyzers.Testing.Tests.Analysis;

public sealed class CompilationTests
{
    [Fact]
    public Task CodeThatDoesNotCompileFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class A : Missing { }"),
            "error CS0246",
            "DiagnosticResult.CompilerError(\"CS0246\").WithSpan(1, 11, 1, 18).WithArguments(\"Missing\"),");

    [Fact]
    public Task CodeThatDoesNotCompileFailsInVisualBasic()
        => Expect.FailureAsync(
            VerifyVB.VerifyAnalyzerAsync("Class A\n  Inherits Missing\nEnd Class"),
            "DiagnosticResult.CompilerError(\"BC30002\")");

    [Fact]
    public Task SyntaxErrorFails()
        => Expect.FailureAsync(VerifyCS.VerifyAnalyzerAsync("class A {"), "CS1513");

    [Fact]
    public Task CompilerErrorCanBeMarked() => VerifyCS.VerifyAnalyzerAsync("class A : {|CS0246:Missing|} { }");

    [Fact]
    public Task CompilerErrorCanBeMarkedInVisualBasic()
        => VerifyVB.VerifyAnalyzerAsync("Class A\n  Inherits {|BC30002:Missing|}\nEnd Class");

    [Fact]
    public Task CompilerErrorCanBeExpected()
        => VerifyCS.VerifyAnalyzerAsync("class A : Missing { }", DiagnosticResult.CompilerError("CS0246").WithSpan(1, 11, 1, 18));

    [Fact]
    public Task CompilerErrorThatDoesNotComeFails()
        => Expect.FailureAsync(VerifyCS.VerifyAnalyzerAsync("class {|CS0246:A|} { }"), "expected \"1\" actual \"0\"");

    [Fact]
    public Task FixThatDoesNotCompileFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NotCompilingFix>.VerifyCodeFixAsync("class [|a|] { }", "class { { }"),
            "Context: Diagnostics of fixed state",
            "CS1001");

    [Fact]
    public Task CompilerErrorsCanBeIgnored()
        => new VerifyCS.Test
        {
            TestCode = "class A : Missing { }",
            CompilerDiagnostics = CompilerDiagnostics.None,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task CompilerWarningsAreIgnored() => VerifyCS.VerifyAnalyzerAsync("class A { void B() { int c; } }");

    [Fact]
    public Task CompilerWarningsCanBeAskedFor()
        => new VerifyCS.Test
        {
            TestCode = "class A { void B() { int {|#0:c|}; } }",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
            ExpectedDiagnostics = { DiagnosticResult.CompilerWarning("CS0168").WithLocation(0).WithArguments("c") },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task UnexpectedCompilerWarningFailsWhereAskedFor()
        => Expect.FailureAsync(
            new VerifyCS.Test
            {
                TestCode = "class A { void B() { int c; } }",
                CompilerDiagnostics = CompilerDiagnostics.Warnings,
            }.RunAsync(TestContext.Current.CancellationToken),
            "DiagnosticResult.CompilerWarning(\"CS0168\")");

    [Fact]
    public Task DiagnosticsCanBeDisabled()
        => new VerifyCS.Test
        {
            TestCode = "class a { void B() { int c; } }",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
            DisabledDiagnostics = { "CS0168", Rules.LowerCase.Id },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task RuleThatIsOffByDefaultIsOn() => CSharpAnalyzerVerifier<DisabledAnalyzer>.VerifyAnalyzerAsync("class [|a|] { }");

    [Fact]
    public Task UnsafeCodeIsAllowed() => VerifyCS.VerifyAnalyzerAsync("unsafe class A { int* b; }");

    [Fact]
    public Task LanguageVersionCanBeSet()
        => new VerifyCS.Test
        {
            TestCode = "class A { int B {|CS8026:=>|} 1; }",
            LanguageVersion = LanguageVersion.CSharp5,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task LanguageVersionCanBeSetInVisualBasic()
        => Expect.FailureAsync(
            new VerifyVB.Test
            {
                TestCode = "Class A\n  Function B(c As Object) As String\n    Return c?.ToString()\n  End Function\nEnd Class",
                LanguageVersion = Microsoft.CodeAnalysis.VisualBasic.LanguageVersion.VisualBasic12,
            }.RunAsync(TestContext.Current.CancellationToken),
            "BC36716");

    [Fact]
    public Task OutputKindCanBeSet()
        => new VerifyCS.Test
        {
            TestCode = "System.Console.WriteLine();",
            TestState = { OutputKind = OutputKind.ConsoleApplication },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task SolutionCanBeTransformed()
        => new VerifyCS.Test
        {
            TestCode = "#if SYMBOL\nclass [|a|] { }\n#endif",
            FixedCode = "#if SYMBOL\nclass A { }\n#endif",
            SolutionTransforms =
            {
                (solution, projectId) => solution.WithProjectParseOptions(
                    projectId,
                    ((CSharpParseOptions)solution.GetProject(projectId)!.ParseOptions!).WithPreprocessorSymbols("SYMBOL")),
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task TestWithoutSourcesFails()
        => Expect.FailureAsync(new VerifyCS.Test().RunAsync(TestContext.Current.CancellationToken), "TestState.Sources");
}
