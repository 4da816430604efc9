using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;

namespace SymLinkAnalyzers.Testing.Tests.CodeActions;

public sealed class FixAllTests
{
    private const string Source = "class [|a|] { } class [|b|] { }";
    private const string FixedSource = "class A { } class B { }";
    private const CodeFixTestBehaviors InDocumentOnly =
        CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
    private const CodeFixTestBehaviors InProjectOnly =
        CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
    private const CodeFixTestBehaviors InSolutionOnly =
        CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck;

    [Theory]
    [InlineData(InDocumentOnly, "document")]
    [InlineData(InProjectOnly, "project")]
    [InlineData(InSolutionOnly, "solution")]
    public Task FixAllUnlikeOneByOneFails(CodeFixTestBehaviors behaviors, string scope)
        => Expect.FailureAsync(
            RunAsync<UnlikeFixAllFix>(behaviors),
            $"Context: Fix all in {scope}",
            "- class A { } class B { }",
            "+ class Ta { } class Tb { }");

    [Fact]
    public Task FixAllUnlikeOneByOneFailsInVisualBasic()
        => Expect.FailureAsync(
            VisualBasicCodeFixVerifier<LowerCaseTypeAnalyzer, UnlikeFixAllFix>.VerifyCodeFixAsync("Class [|a|]\nEnd Class", "Class A\nEnd Class"),
            "Context: Fix all in document",
            "+ Class Ta<LF>");

    [Fact]
    public Task FixAllUnlikeOneByOneCanBeExpected()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UnlikeFixAllFix>.Test
        {
            TestCode = Source,
            FixedCode = FixedSource,
            BatchFixedCode = "class Ta { } class Tb { }",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task DiagnosticsAfterFixAllAreVerified()
        => Expect.FailureAsync(
            new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UnlikeFixAllFix>.Test
            {
                TestCode = Source,
                FixedCode = FixedSource,
                BatchFixedCode = "class ta { } class Tb { }",
            }.RunAsync(TestContext.Current.CancellationToken),
            "Context: Diagnostics of batch fixed state");

    [Fact]
    public Task FixAllCanBeSkipped() => RunAsync<UnlikeFixAllFix>(CodeFixTestBehaviors.SkipFixAllCheck);

    [Fact]
    public Task FixWithoutFixAllPasses() => RunAsync<NoFixAllFix>();

    [Theory]
    [InlineData(InDocumentOnly)]
    [InlineData(InProjectOnly)]
    [InlineData(InSolutionOnly)]
    public Task FixAllThatDoesNothingFails(CodeFixTestBehaviors behaviors)
        => Expect.FailureAsync(RunAsync<NullFixAllFix>(behaviors), nameof(NullFixAllFix), "does nothing, although 'Upper case'");

    [Fact]
    public Task FixAllThatThrowsFailsWithItsException()
        => Expect.FailureAsync(
            RunAsync<ThrowingFixAllFix>(),
            nameof(ThrowingFixAllFix),
            "System.InvalidOperationException: FixAll is broken.");

    [Fact]
    public Task FixAllThatNeedsMoreThanOnceFails()
        => Expect.FailureAsync(
            RunAsync<OneAtATimeFixAllFix>(InSolutionOnly),
            "Context: Fix all in solution",
            "content of '/0/Test0.cs' did not match");

    [Fact]
    public Task FixAllMayNeedMoreThanOnceWhereThatIsExpected() => RunAsync<OneAtATimeFixAllFix>(iterations: 2);

    [Fact]
    public Task FewerFixAllsThanExpectedFail()
        => Expect.FailureAsync(RunAsync<UpperCaseFix>(iterations: 2), "Expected '2' iterations but found '1' iterations.");

    [Fact]
    public Task ScopeThatFixAllDoesNotSupportIsNotAskedFor() => RunAsync<ScopedFixAllFix>();

    [Fact]
    public Task FixAllAsFormatCallsItIsVerified()
        => Expect.FailureAsync(
            RunAsync<ProjectDiagnosticsFixAllFix>(),
            "Context: Fix all as dotnet format does",
            "+ class Ta { } class Tb { }");

    [Fact]
    public Task FixAllAppliesTheChosenAction()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, TwoActionsFix>.Test
        {
            TestCode = Source,
            FixedCode = "class Ta { } class Tb { }",
            CodeActionIndex = 1,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixAllIsToldOfNoOtherIds()
        => CSharpCodeFixVerifier<TwoRulesAnalyzer, DigitFix>.VerifyCodeFixAsync(
            "class {|TEST0001:{|TEST0002:a1|}|} { } class {|TEST0001:{|TEST0002:b2|}|} { } class {|TEST0001:c|} { }",
            "class {|TEST0001:a|} { } class {|TEST0001:b|} { } class {|TEST0001:c|} { }");

    [Fact]
    public Task FixAllFixesSeveralDocuments()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
        {
            TestState = { Sources = { "class [|a|] { } class [|b|] { }", "class [|c|] { }" } },
            FixedState = { Sources = { "class A { } class B { }", "class C { }" } },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixAllFixesSeveralProjects()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
        {
            TestState =
            {
                Sources = { "class [|a|] { }" },
                AdditionalProjects = { ["Other"] = { Sources = { "class [|b|] { }" } } },
            },
            FixedState =
            {
                Sources = { "class A { }" },
                AdditionalProjects = { ["Other"] = { Sources = { "class B { }" } } },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixAllFixesSeveralLanguages()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
        {
            TestState =
            {
                Sources = { "class [|a|] { }" },
                AdditionalProjects = { ["Other", LanguageNames.VisualBasic] = { Sources = { "Class [|b|]\nEnd Class" } } },
            },
            FixedState =
            {
                Sources = { "class A { }" },
                AdditionalProjects = { ["Other", LanguageNames.VisualBasic] = { Sources = { "Class B\nEnd Class" } } },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixOfAnotherProjectIsCompared()
        => Expect.FailureAsync(
            new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UpperCaseFix>.Test
            {
                TestState =
                {
                    Sources = { "class [|a|] { }" },
                    AdditionalProjects = { ["Other"] = { Sources = { "class [|b|] { }" } } },
                },
                FixedState =
                {
                    Sources = { "class A { }" },
                    AdditionalProjects = { ["Other"] = { Sources = { "class Other { }" } } },
                },
            }.RunAsync(TestContext.Current.CancellationToken),
            "content of '/Other/Test0.cs' did not match");

    private static Task RunAsync<TCodeFix>(CodeFixTestBehaviors behaviors = CodeFixTestBehaviors.None, int? iterations = null)
        where TCodeFix : CodeFixProvider, new()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, TCodeFix>.Test
        {
            TestCode = Source,
            FixedCode = FixedSource,
            CodeFixTestBehaviors = behaviors,
            NumberOfFixAllIterations = iterations,
        }.RunAsync(TestContext.Current.CancellationToken);
}
