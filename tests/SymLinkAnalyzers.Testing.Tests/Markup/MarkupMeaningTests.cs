using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;
using OneRule = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer>;
using TwoRules = SymLinkAnalyzers.Testing.CSharpAnalyzerVerifier<SymLinkAnalyzers.Testing.Tests.Fixtures.TwoRulesAnalyzer>;

namespace SymLinkAnalyzers.Testing.Tests.Markup;

public sealed class MarkupMeaningTests
{
    [Fact]
    public Task UnnamedSpanIsTheOnlyDiagnostic() => OneRule.VerifyAnalyzerAsync("class [|a|] { }");

    [Fact]
    public async Task UnnamedSpanOfSeveralRulesIsAnError()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => TwoRules.VerifyAnalyzerAsync("class [|a|] { }"));

        Assert.Contains("{|ID:…|}", exception.Message);
        Assert.Contains("TEST0001, TEST0002", exception.Message);
    }

    [Fact]
    public Task UnnamedSpanCanBeGivenAnId()
        => new TwoRules.Test
        {
            TestCode = "class {|TEST0001:[|a1|]|} { }",
            DefaultDiagnosticId = Rules.Digit.Id,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task UnsupportedDefaultIdIsAnError()
    {
        var test = new OneRule.Test { TestCode = "class [|a|] { }", DefaultDiagnosticId = "TEST9999" };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("'TEST9999', which no analyzer supports", exception.Message);
    }

    [Fact]
    public Task UnnamedSpanCanBeTheFirstRule()
        => new TwoRules.Test
        {
            TestCode = "class [|a|] { }",
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task NamedSpansMayBeNested() => TwoRules.VerifyAnalyzerAsync("class {|TEST0001:{|TEST0002:a1|}|} { }");

    [Fact]
    public Task NumberedSpanIsAPlace()
        => TwoRules.VerifyAnalyzerAsync(
            "class {|#0:a1|} { } class {|#1:b|} { }",
            TwoRules.Diagnostic(Rules.Digit).WithLocation(0).WithArguments("a1"),
            TwoRules.Diagnostic("TEST0001").WithLocation(0).WithArguments("a1"),
            TwoRules.Diagnostic("TEST0001").WithLocation(1).WithArguments("b"));

    [Fact]
    public async Task PlaceWithoutASpanIsAnError()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => OneRule.VerifyAnalyzerAsync("class {|#0:a|} { }", OneRule.Diagnostic().WithLocation(1)));

        Assert.Contains("markup key '#1'", exception.Message);
    }

    [Fact]
    public async Task TwoSpansOfOneNumberAreAnError()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => OneRule.VerifyAnalyzerAsync("class {|#0:A|} { } class {|#0:B|} { }"));

        Assert.Contains("'#0' is given more than once", exception.Message);
    }

    [Fact]
    public Task PositionIsIgnored() => OneRule.VerifyAnalyzerAsync("class $$A { }");

    [Fact]
    public Task WrongSpanFails()
        => Expect.FailureAsync(
            OneRule.VerifyAnalyzerAsync("class [|a |]{ }"),
            "Expected diagnostic to end at column \"9\" was actually at column \"8\"");

    [Fact]
    public Task UnknownIdFails()
        => Expect.FailureAsync(
            OneRule.VerifyAnalyzerAsync("class {|TEST9999:a|} { }"),
            "Expected diagnostic id to be \"TEST9999\" was \"TEST0001\"");

    [Fact]
    public Task MarkupCanBeCode()
        => new OneRule.Test
        {
            TestCode = "class A { string B = \"[|a|]\"; }",
            TestState = { MarkupHandling = MarkupMode.None },
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task MarkupCanBeIgnored()
        => new OneRule.Test
        {
            TestCode = "class [|a|] { } class [|B|] { }",
            TestState = { MarkupHandling = MarkupMode.Ignore },
            ExpectedDiagnostics = { OneRule.Diagnostic().WithSpan(1, 7, 1, 8) },
        }.RunAsync(TestContext.Current.CancellationToken);
}
