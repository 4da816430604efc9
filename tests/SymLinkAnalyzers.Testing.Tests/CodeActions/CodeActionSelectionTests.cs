using NestedActions = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.NestedActionsFix>;
using TwoActions = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.TwoActionsFix>;

namespace SymLinkAnalyzers.Testing.Tests.CodeActions;

public sealed class CodeActionSelectionTests
{
    [Fact]
    public Task FirstActionIsApplied() => TwoActions.VerifyCodeFixAsync("class [|a|] { }", "class A { }");

    [Fact]
    public Task ActionIsChosenByIndex() => RunAsync("class Ta { }", index: 1);

    [Fact]
    public Task ActionIsChosenByEquivalenceKey() => RunAsync("class Ta { }", key: "Prefix");

    [Fact]
    public Task ActionIsChosenByIndexAndEquivalenceKey() => RunAsync("class Ta { }", index: 1, key: "Prefix");

    [Fact]
    public Task IndexAndEquivalenceKeyOfTwoActionsFail()
        => Expect.FailureAsync(
            RunAsync("class Ta { }", index: 0, key: "Prefix"),
            "must be consistent",
            "0: 'Upper case' (equivalence key 'Upper'), 1: 'Prefix' (equivalence key 'Prefix')");

    [Fact]
    public Task OtherActionFails() => Expect.FailureAsync(RunAsync("class A { }", index: 1), "content of '/0/Test0.cs' did not match");

    [Fact]
    public Task ActionThatIsNotOfferedFails()
        => Expect.FailureAsync(RunAsync("class A { }", key: "Suffix"), "content of '/0/Test0.cs' did not match");

    [Fact]
    public Task ActionIsChosenFromAGroup()
        => new NestedActions.Test
        {
            TestCode = "Class [|a|]\nEnd Class",
            FixedCode = "Class Ta\nEnd Class",
            CodeActionEquivalenceKey = "Prefix",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task FurtherCheckSeesTheChosenAction()
    {
        var titles = new HashSet<string>();
        await new TwoActions.Test
        {
            TestCode = "class [|a|] { }",
            FixedCode = "class Ta { }",
            CodeActionIndex = 1,
            CodeActionVerifier = (action, _) => titles.Add(action.Title),
        }.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Prefix"], titles);
    }

    [Fact]
    public Task FurtherCheckCanFail()
        => Expect.FailureAsync(
            new TwoActions.Test
            {
                TestCode = "class [|a|] { }",
                FixedCode = "class A { }",
                CodeActionVerifier = (action, verifier) => verifier.Equal("Other", action.Title),
            }.RunAsync(TestContext.Current.CancellationToken),
            "expected:'Other' actual:'Upper case'");

    private static Task RunAsync(string fixedCode, int? index = null, string? key = null)
        => new TwoActions.Test
        {
            TestCode = "class [|a|] { }",
            FixedCode = fixedCode,
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
        }.RunAsync(TestContext.Current.CancellationToken);
}
