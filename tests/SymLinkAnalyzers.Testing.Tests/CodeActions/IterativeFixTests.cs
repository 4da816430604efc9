using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;

namespace SymLinkAnalyzers.Testing.Tests.CodeActions;

public sealed class IterativeFixTests
{
    [Fact]
    public Task FixPasses() => VerifyCS.VerifyCodeFixAsync("class [|a|] { } class [|b|] { }", "class A { } class B { }");

    [Fact]
    public Task FixPassesInVisualBasic() => VerifyVB.VerifyCodeFixAsync("Class [|a|]\nEnd Class", "Class A\nEnd Class");

    [Fact]
    public Task FixOfAnExpectedDiagnosticPasses()
        => VerifyCS.VerifyCodeFixAsync("class {|#0:a|} { }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("a"), "class A { }");

    [Fact]
    public Task FixOfExpectedDiagnosticsPasses()
        => VerifyCS.VerifyCodeFixAsync(
            "class {|#0:a|} { } class {|#1:b|} { }",
            [VerifyCS.Diagnostic().WithLocation(0), VerifyCS.Diagnostic().WithLocation(1)],
            "class A { } class B { }");

    [Fact]
    public Task OtherTextFailsWithTheDifference()
        => Expect.FailureAsync(
            VerifyCS.VerifyCodeFixAsync("class [|a|] { }\n", "class Other { }\n"),
            "Context: Iterative code fix application",
            "content of '/0/Test0.cs' did not match",
            "- class Other { }<LF>",
            "+ class A { }<LF>");

    [Fact]
    public Task OtherTextFailsInVisualBasic()
        => Expect.FailureAsync(
            VerifyVB.VerifyCodeFixAsync("Class [|a|]\nEnd Class", "Class Other\nEnd Class"),
            "content of '/0/Test0.vb' did not match");

    [Fact]
    public Task FixThatChangesNothingFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NoOpFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "The code action 'Upper case' (equivalence key 'Upper') changes nothing");

    [Fact]
    public Task FixThatIsNotExpectedFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyCodeFixAsync("class [|a|] { }", "class [|a|] { }"),
            "No code fix was expected, but 'Upper case' (equivalence key 'Upper') is offered",
            "TEST0001");

    [Fact]
    public Task FixThatIsNotExpectedFailsWhereItChangesNothing()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NoOpFix>.VerifyCodeFixAsync("class [|a|] { }", "class [|a|] { }"),
            "No code fix was expected");

    [Fact]
    public Task FixThatIsNotExpectedFailsWithoutFixedCode()
        => Expect.FailureAsync(
            new VerifyCS.Test { TestCode = "class [|a|] { }" }.RunAsync(TestContext.Current.CancellationToken),
            "No code fix was expected");

    [Fact]
    public Task FixPlaysNoPartInTheVerificationOfTheAnalyzer() => VerifyCS.VerifyAnalyzerAsync("class [|a|] { }");

    [Fact]
    public Task NoFixPassesWhereNoneIsOffered()
        => CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, EmptyCodeFixProvider>.VerifyCodeFixAsync("class [|a|] { }", "class [|a|] { }");

    [Fact]
    public Task NoFixFailsWhereOneIsExpected()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, EmptyCodeFixProvider>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "content of '/0/Test0.cs' did not match");

    [Fact]
    public Task FixThatThrowsFailsWithItsException()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, ThrowingFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            nameof(ThrowingFix),
            "System.InvalidOperationException: The fixer is broken.");

    [Fact]
    public Task FixThatThrowsFailsInVisualBasic()
        => Expect.FailureAsync(
            VisualBasicCodeFixVerifier<LowerCaseTypeAnalyzer, ThrowingFix>.VerifyCodeFixAsync("Class [|a|]\nEnd Class", "Class A\nEnd Class"),
            "The fixer is broken.");

    [Fact]
    public Task ActionThatThrowsFailsWithItsException()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, ThrowingActionFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "The code action 'Throw' (equivalence key 'Throw') threw an exception",
            "System.InvalidOperationException: The action is broken.");

    [Fact]
    public Task ActionWithoutAnEquivalenceKeyFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, KeylessFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "The code action 'Upper case' has no equivalence key");

    [Fact]
    public Task ActionsWithOneEquivalenceKeyFail()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, SameKeyFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "must be distinct, but 'Rename' is that of: 'Upper case', 'Prefix'");

    [Fact]
    public Task ActionThatChangesTheSolutionTwiceFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, TwoOperationsFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "should have one ApplyChangesOperation but has 2");

    [Fact]
    public Task FixThatIsNotExportedFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, UnexportedFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            nameof(UnexportedFix),
            "has no [ExportCodeFixProviderAttribute]");

    [Fact]
    public Task FixThatIsExportedForAnotherLanguageFails()
        => Expect.FailureAsync(
            VisualBasicCodeFixVerifier<LowerCaseTypeAnalyzer, CSharpOnlyFix>.VerifyCodeFixAsync("Class [|a|]\nEnd Class", "Class A\nEnd Class"),
            nameof(CSharpOnlyFix),
            "is exported for C#, not for Visual Basic");

    [Fact]
    public Task FixThatIsExportedForItsLanguageAlonePasses()
        => CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, CSharpOnlyFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }");

    [Fact]
    public Task FixIsToldOfNoOtherIds()
        => CSharpCodeFixVerifier<TwoRulesAnalyzer, DigitFix>.VerifyCodeFixAsync(
            "class {|TEST0001:{|TEST0002:a1|}|} { } class {|TEST0001:b|} { }",
            "class {|TEST0001:a|} { } class {|TEST0001:b|} { }");

    [Fact]
    public Task DiagnosticThatRemainsFailsWhereItIsNotExpected()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<TwoRulesAnalyzer, DigitFix>.VerifyCodeFixAsync(
                "class {|TEST0001:{|TEST0002:a1|}|} { }",
                "class a { }"),
            "Context: Diagnostics of fixed state",
            "VerifyCS.Diagnostic(\"TEST0001\").WithSpan(1, 7, 1, 8).WithArguments(\"a\"),");

    [Fact]
    public Task DiagnosticThatIsGoneFailsWhereItIsExpected()
        => Expect.FailureAsync(
            VerifyCS.VerifyCodeFixAsync("class [|a|] { }", "class [|A|] { }"),
            "Context: Diagnostics of fixed state",
            "expected \"1\" actual \"0\"");

    [Fact]
    public Task FixThatDoesNotFixFailsByItsIterations()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, StillLowerCaseFix>.VerifyCodeFixAsync("class [|a|] { }", "class [|aX|] { }"),
            "The upper limit for the number of code fix iterations was exceeded",
            "after them a fix is still offered");

    [Fact]
    public Task NumberOfIterationsCanBeExact()
        => new VerifyCS.Test
        {
            TestCode = "class [|a|] { } class [|b|] { }",
            FixedCode = "class A { } class B { }",
            NumberOfIncrementalIterations = 2,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FewerIterationsThanExpectedFail()
        => Expect.FailureAsync(
            new VerifyCS.Test
            {
                TestCode = "class [|a|] { } class [|b|] { }",
                FixedCode = "class A { } class B { }",
                NumberOfIncrementalIterations = 3,
            }.RunAsync(TestContext.Current.CancellationToken),
            "Context: Iterative code fix application",
            "Expected '3' iterations but found '2' iterations.");

    [Fact]
    public Task MoreIterationsThanExpectedFail()
        => Expect.FailureAsync(
            new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NoFixAllFix>.Test
            {
                TestCode = "class [|a|] { } class [|b|] { }",
                FixedCode = "class A { } class [|b|] { }",
                NumberOfIncrementalIterations = 1,
            }.RunAsync(TestContext.Current.CancellationToken),
            "The upper limit for the number of code fix iterations was exceeded: expected '1' iterations");

    [Fact]
    public Task FixMayFixSeveralDiagnosticsAtOnce()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, WholeDocumentFix>.Test
        {
            TestCode = "class [|a|] { } class [|b|] { }",
            FixedCode = "class A { } class B { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task UpperLimitOfIterationsCanBeSet()
        => Expect.FailureAsync(
            new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NoFixAllFix>.Test
            {
                TestCode = "class [|a|] { } class [|b|] { } class [|c|] { }",
                FixedCode = "class A { } class B { } class [|c|] { }",
                NumberOfIncrementalIterations = -2,
            }.RunAsync(TestContext.Current.CancellationToken),
            "expected at most '2' iterations");

    [Fact]
    public Task OneDiagnosticCanBeFixedAlone()
        => new VerifyCS.Test
        {
            TestCode = "class [|a|] { } class [|b|] { }",
            FixedCode = "class A { } class [|b|] { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task DiagnosticThatIsFixedAloneIsOneThatCanBeFixed()
        => new CSharpCodeFixVerifier<TwoRulesAnalyzer, DigitFix>.Test
        {
            TestCode = "class {|TEST0001:a|} { } class {|TEST0001:{|TEST0002:b1|}|} { } class {|TEST0001:{|TEST0002:c1|}|} { }",
            FixedCode = "class {|TEST0001:a|} { } class {|TEST0001:b|} { } class {|TEST0001:{|TEST0002:c1|}|} { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task DiagnosticThatIsFixedAloneCanBeChosen()
        => new FixesTheLast
        {
            TestCode = "class [|a|] { } class [|b|] { }",
            FixedCode = "class [|a|] { } class B { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task FixOfANonLocalDiagnosticFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<CompilationEndAnalyzer, CompilationEndFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "Code fix is attempting to provide a fix for a non-local analyzer diagnostic");

    [Fact]
    public Task FixOfANonLocalDiagnosticCanBeAllowed()
        => new CSharpCodeFixVerifier<CompilationEndAnalyzer, CompilationEndFix>.Test
        {
            TestCode = "class [|a|] { }",
            FixedCode = "class A { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task CompilerErrorCanBeFixed()
        => CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UndefinedTypeFix>.VerifyCodeFixAsync(
            "class Missing { } class A : {|CS0246:missing|} { }",
            "class Missing { } class A : Missing { }");

    [Fact]
    public Task CompilerErrorThatIsFixedMustBeExpected()
        => Expect.FailureAsync(
            new CSharpCodeFixVerifier<EmptyDiagnosticAnalyzer, UndefinedTypeFix>.Test
            {
                TestCode = "class Missing { } class A : missing { }",
                CompilerDiagnostics = CompilerDiagnostics.None,
            }.RunAsync(TestContext.Current.CancellationToken),
            "DiagnosticResult.CompilerError(\"CS0246\")");

    [Fact]
    public Task FixMayAddADocument()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NewDocumentFix>.Test
        {
            TestCode = "class [|a|] { }",
            FixedState = { Sources = { "class A { }", ("Added.cs", "class Added { }") } },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task DocumentThatIsNotExpectedFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, NewDocumentFix>.VerifyCodeFixAsync("class [|a|] { }", "class A { }"),
            "The source 'Added.cs' was not expected",
            "class Added { }");

    [Fact]
    public Task DocumentThatIsMissingFails()
        => Expect.FailureAsync(
            new VerifyCS.Test
            {
                TestCode = "class [|a|] { }",
                FixedState = { Sources = { "class A { }", ("Added.cs", "class Added { }") } },
            }.RunAsync(TestContext.Current.CancellationToken),
            "Expected the source 'Added.cs'");

    [Fact]
    public Task TreeThatIsNotThatOfItsTextFails()
        => Expect.FailureAsync(
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, HiddenSpaceFix>.VerifyCodeFixAsync(
                "class B { } class [|a|] { }",
                "class B { } class A : B\n{ }"),
            "The syntax tree built for '/0/Test0.cs' is not the one that its text is parsed to",
            "-     BaseList",
            "+     IdentifierToken A : B");

    [Fact]
    public Task TreeThatIsNotThatOfItsTextFailsInVisualBasic()
        => Expect.FailureAsync(
            VisualBasicCodeFixVerifier<LowerCaseTypeAnalyzer, HiddenSpaceFix>.VerifyCodeFixAsync(
                "Class B\nEnd Class\nClass [|a|]\nEnd Class",
                "Class B\nEnd Class\nClass A : Inherits B\nEnd Class"),
            "The syntax tree built for '/0/Test0.vb' is not the one that its text is parsed to",
            "+       IdentifierToken A : Inherits B");

    [Fact]
    public Task TreeWithOtherTriviaFailsWhereTheyAreCompared()
        => Expect.FailureAsync(
            new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, WrongTriviaFix>.Test
            {
                TestCode = "class [|a|] { }",
                FixedCode = "class A/**/ { }",
                CodeActionValidationMode = CodeActionValidationMode.Full,
            }.RunAsync(TestContext.Current.CancellationToken),
            "-       MultiLineCommentTrivia /**/",
            "+       WhitespaceTrivia /**/");

    [Fact]
    public Task TreeMayHaveOtherTrivia()
        => CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, WrongTriviaFix>.VerifyCodeFixAsync("class [|a|] { }", "class A/**/ { }");

    [Fact]
    public Task TreeIsNotComparedWhereNotWanted()
        => new CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, HiddenSpaceFix>.Test
        {
            TestCode = "class B { } class [|a|] { }",
            FixedCode = "class B { } class A : B\n{ }",
            CodeActionValidationMode = CodeActionValidationMode.None,
        }.RunAsync(TestContext.Current.CancellationToken);

    private sealed class FixesTheLast : VerifyCS.Test
    {
        protected override Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics)
            => fixableDiagnostics.LastOrDefault();
    }
}
