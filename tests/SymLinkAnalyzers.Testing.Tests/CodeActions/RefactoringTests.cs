using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeRefactoringVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseRefactoring>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicCodeRefactoringVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseRefactoring>;

namespace SymLinkAnalyzers.Testing.Tests.CodeActions;

public sealed class RefactoringTests
{
    [Theory]
    [InlineData("class [|a|] { }")]
    [InlineData("class $$a { }")]
    [InlineData("class {|Refactoring:a|} { }")]
    public Task RefactoringPasses(string source) => VerifyCS.VerifyRefactoringAsync(source, "class A { }");

    [Fact]
    public Task RefactoringPassesInVisualBasic() => VerifyVB.VerifyRefactoringAsync("Class $$a\nEnd Class", "Class A\nEnd Class");

    [Fact]
    public Task OtherTextFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyRefactoringAsync("class [|a|] { }", "class B { }"),
            "content of '/0/Test0.cs' did not match",
            "+ class A { }");

    [Fact]
    public Task ActionIsChosenByIndex()
        => new VerifyCS.Test
        {
            TestCode = "class [|a|] { }",
            FixedCode = "class Ta { }",
            CodeActionIndex = 1,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task ActionIsChosenByEquivalenceKey()
        => new VerifyCS.Test
        {
            TestCode = "class [|a|] { }",
            FixedCode = "class Ta { }",
            CodeActionEquivalenceKey = "Prefix",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task NoRefactoringPassesWhereNoneIsOffered() => VerifyCS.VerifyRefactoringAsync("class [|A|] { }", "class [|A|] { }");

    [Fact]
    public Task RefactoringThatIsNotExpectedFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyRefactoringAsync("class [|a|] { }", "class [|a|] { }"),
            "No refactoring was expected, but 'Upper case' (equivalence key 'Upper') is offered");

    [Fact]
    public Task RefactoringThatIsNotOfferedFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyRefactoringAsync("class [|A|] { }", "class B { }"),
            "Expected a refactoring, but none is offered.");

    [Fact]
    public Task RefactoringThatChangesNothingFails()
        => Expect.FailureAsync(
            CSharpCodeRefactoringVerifier<NoOpRefactoring>.VerifyRefactoringAsync("class [|a|] { }", "class A { }"),
            "'Nothing' (equivalence key 'Nothing') changes nothing");

    [Fact]
    public Task RefactoringThatChangesNothingCanBeExpected()
        => new CSharpCodeRefactoringVerifier<NoOpRefactoring>.Test
        {
            TestCode = "class [|a|] { }",
            FixedCode = "class a { }",
            OffersEmptyRefactoring = true,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task RefactoringThatThrowsFailsWithItsException()
        => Expect.FailureAsync(
            CSharpCodeRefactoringVerifier<ThrowingRefactoring>.VerifyRefactoringAsync("class [|a|] { }", "class A { }"),
            nameof(ThrowingRefactoring),
            "System.InvalidOperationException: The refactoring is broken.");

    [Fact]
    public Task RefactoringThatIsExportedForAnotherLanguageFails()
        => Expect.FailureAsync(
            VisualBasicCodeRefactoringVerifier<CSharpOnlyRefactoring>.VerifyRefactoringAsync("Class $$a\nEnd Class", "Class A\nEnd Class"),
            "is exported for C#, not for Visual Basic");

    [Theory]
    [InlineData("class a { }")]
    [InlineData("class [|a|] { } class [|b|] { }")]
    [InlineData("class [|a|] { } class $$b { }")]
    public Task TestOfNotExactlyOnePlaceFails(string source)
        => Expect.FailureAsync(VerifyCS.VerifyRefactoringAsync(source, "class A { }"), "A refactoring is asked for at one place");

    [Fact]
    public Task ResultThatDoesNotCompileFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyRefactoringAsync("class [|a|] { } class A { }", "class A { } class A { }"),
            "Context: Diagnostics of fixed state",
            "CS0101");

    [Fact]
    public Task CompilerErrorCanBeExpected()
        => VerifyCS.VerifyRefactoringAsync(
            "class [|a|] : {|#0:Missing|} { }",
            DiagnosticResult.CompilerError("CS0246").WithLocation(0),
            "class A : {|#0:Missing|} { }");

    [Fact]
    public void RefactoringsAreMadeFromWhatTheyExport()
        => Assert.IsAssignableFrom<CodeRefactoringProvider>(new Revealing().Provider);

    private sealed class Revealing : VerifyCS.Test
    {
        public CodeRefactoringProvider Provider => Assert.Single(GetCodeRefactoringProviders());
    }
}
