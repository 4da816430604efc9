using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer>;
using VerifyPartial = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.PartialTypeAnalyzer>;
using VerifyProject = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.ProjectAnalyzer>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer>;

namespace SymLinkAnalyzers.Testing.Tests.Results;

public sealed class DiagnosticVerificationTests
{
    [Fact]
    public Task ExpectedDiagnosticPasses()
        => VerifyCS.VerifyAnalyzerAsync("class a { }", VerifyCS.Diagnostic().WithSpan(1, 7, 1, 8).WithArguments("a"));

    [Fact]
    public Task ExpectedDiagnosticPassesInVisualBasic()
        => VerifyVB.VerifyAnalyzerAsync(
            """
            Class {|#0:a|}
            End Class
            Class B
            End Class
            """,
            VerifyVB.Diagnostic().WithLocation(0).WithMessage("The type 'a' starts in lower case"));

    [Fact]
    public Task SilencePasses() => VerifyCS.VerifyAnalyzerAsync("class A { }");

    [Fact]
    public Task MissingDiagnosticFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class [|A|] { }"),
            "expected \"1\" actual \"0\"",
            "Expected but not reported:",
            "VerifyCS.Diagnostic(\"TEST0001\").WithSpan(1, 7, 1, 8),",
            "NONE.");

    [Fact]
    public Task ExtraDiagnosticFailsWithCodeToPaste()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class a { }"),
            "expected \"0\" actual \"1\"",
            "Reported but not expected:",
            "// /0/Test0.cs(1,7): warning TEST0001: The type 'a' starts in lower case",
            "VerifyCS.Diagnostic(\"TEST0001\").WithSpan(1, 7, 1, 8).WithArguments(\"a\"),");

    [Fact]
    public Task ExtraDiagnosticFailsInVisualBasic()
        => Expect.FailureAsync(
            VerifyVB.VerifyAnalyzerAsync("Class a\nEnd Class"),
            "VerifyVB.Diagnostic(\"TEST0001\").WithSpan(1, 7, 1, 8).WithArguments(\"a\"),");

    [Fact]
    public Task DiagnosticReportedTwiceFails()
        => Expect.FailureAsync(
            new CSharpTwice { TestCode = "class [|a|] { }" }.RunAsync(TestContext.Current.CancellationToken),
            "expected \"1\" actual \"2\"");

    [Fact]
    public Task WrongIdFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class {|#0:a|} { }", new DiagnosticResult(Rules.Digit).WithLocation(0)),
            "Expected diagnostic id to be \"TEST0002\" was \"TEST0001\"");

    [Theory]
    [InlineData(2, 7, 2, 8, "to start on line \"2\" was actually on line \"1\"")]
    [InlineData(1, 6, 1, 8, "to start at column \"6\" was actually at column \"7\"")]
    [InlineData(1, 7, 2, 8, "to end on line \"2\" was actually on line \"1\"")]
    [InlineData(1, 7, 1, 9, "to end at column \"9\" was actually at column \"8\"")]
    public Task WrongSpanFails(int startLine, int startColumn, int endLine, int endColumn, string message)
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class a { }", VerifyCS.Diagnostic().WithSpan(startLine, startColumn, endLine, endColumn)),
            $"Expected diagnostic {message}",
            "VerifyCS.Diagnostic(\"TEST0001\").WithSpan(1, 7, 1, 8)");

    [Fact]
    public Task WrongFileFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class a { }", VerifyCS.Diagnostic().WithSpan("/0/Test1.cs", 1, 7, 1, 8)),
            "Expected diagnostic to be in file \"/0/Test1.cs\" was actually in file \"/0/Test0.cs\"");

    [Fact]
    public Task LocationComparesTheStartAlone()
        => VerifyCS.VerifyAnalyzerAsync("class abc { }", VerifyCS.Diagnostic().WithLocation(1, 7));

    [Fact]
    public Task WrongLocationFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class abc { }", VerifyCS.Diagnostic().WithLocation(1, 8)),
            "Expected diagnostic to start at column \"8\"");

    [Fact]
    public Task WrongArgumentsFail()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class {|#0:a|} { }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("b")),
            "Expected diagnostic message to be \"The type 'b' starts in lower case\" was \"The type 'a' starts in lower case\"");

    [Fact]
    public Task WrongMessageFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class {|#0:a|} { }", VerifyCS.Diagnostic().WithLocation(0).WithMessage("Hm.")),
            "Expected diagnostic message to be \"Hm.\"");

    [Fact]
    public Task ArgumentsAreComparedWhereTheMessageIsNotKnown()
        => VerifyCS.VerifyAnalyzerAsync(
            "class A : {|#0:Missing|} { }",
            DiagnosticResult.CompilerError("CS0246").WithLocation(0).WithArguments("Missing"));

    [Fact]
    public Task WrongArgumentsOfAnUnknownMessageFail()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync(
                "class A : {|#0:Missing|} { }",
                DiagnosticResult.CompilerError("CS0246").WithLocation(0).WithArguments("Other")),
            "Expected diagnostic message arguments to be \"Other\" were \"Missing\"");

    [Fact]
    public Task WrongSeverityFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class {|#0:a|} { }", VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info)),
            "Expected diagnostic severity to be \"Info\" was \"Warning\"");

    [Fact]
    public Task SeverityCanBeIgnored()
        => VerifyCS.VerifyAnalyzerAsync(
            "class {|#0:a|} { }",
            VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithOptions(DiagnosticOptions.IgnoreSeverity));

    [Fact]
    public Task AdditionalLocationsAreCompared()
        => VerifyPartial.VerifyAnalyzerAsync(
            "partial class {|#0:a|} { } partial class {|#1:a|} { }",
            VerifyPartial.Diagnostic().WithLocation(0).WithLocation(1));

    [Fact]
    public Task MissingAdditionalLocationFails()
        => Expect.FailureAsync(
            VerifyPartial.VerifyAnalyzerAsync("partial class {|#0:a|} { } partial class a { }", VerifyPartial.Diagnostic().WithLocation(0)),
            "Expected 0 additional locations but got 1");

    [Fact]
    public Task WrongAdditionalLocationFails()
        => Expect.FailureAsync(
            VerifyPartial.VerifyAnalyzerAsync(
                "partial class {|#0:a|} { } {|#1:partial|} class a { }",
                VerifyPartial.Diagnostic().WithLocation(0).WithLocation(1)),
            "Expected diagnostic to start at column");

    [Fact]
    public Task AdditionalLocationsCanBeIgnored()
        => VerifyPartial.VerifyAnalyzerAsync(
            "partial class {|#0:a|} { } partial class a { }",
            VerifyPartial.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task MarkupDoesNotCompareAdditionalLocations()
        => VerifyPartial.VerifyAnalyzerAsync("partial class [|a|] { } partial class a { }");

    [Fact]
    public Task ProjectDiagnosticHasNoLocation() => VerifyProject.VerifyAnalyzerAsync("class A { }", VerifyProject.Diagnostic());

    [Fact]
    public Task ProjectDiagnosticWithALocationFails()
        => Expect.FailureAsync(
            VerifyProject.VerifyAnalyzerAsync("class A { }", VerifyProject.Diagnostic().WithLocation(1, 1)),
            "Expected a diagnostic with a location but got a project diagnostic with no location");

    [Fact]
    public Task ExpectationWithoutALocationFailsForADiagnosticWithOne()
        => Expect.FailureAsync(
            VerifyCS.VerifyAnalyzerAsync("class a { }", VerifyCS.Diagnostic()),
            "Expected a project diagnostic with no location");

    [Fact]
    public Task OrderOfExpectationsDoesNotMatter()
        => VerifyCS.VerifyAnalyzerAsync(
            "class {|#0:a|} { } class {|#1:b|} { }",
            VerifyCS.Diagnostic().WithLocation(1),
            VerifyCS.Diagnostic().WithLocation(0));

    [Fact]
    public async Task FurtherCheckSeesEachPair()
    {
        var pairs = new List<string>();
        await new VerifyCS.Test
        {
            TestCode = "class [|a|] { }",
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            DiagnosticVerifier = (actual, expected, _) => pairs.Add($"{actual.Id} {expected.Id}"),
        }.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["TEST0001 TEST0001"], pairs);
    }

    [Fact]
    public void DiagnosticOfSeveralRulesNeedsAnId()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => CSharpAnalyzerVerifier<TwoRulesAnalyzer>.Diagnostic());

        Assert.Contains("TEST0001, TEST0002", exception.Message);
    }

    [Fact]
    public void DiagnosticOfAnUnsupportedIdIsAnError()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => VerifyCS.Diagnostic("TEST0002"));

        Assert.Contains("does not support 'TEST0002', only: TEST0001", exception.Message);
    }

    private sealed class CSharpTwice : VerifyCS.Test
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers()
            => [new LowerCaseTypeAnalyzer(), new LowerCaseTypeAnalyzer()];
    }
}
