using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;

namespace SymLinkAnalyzers.Testing.Tests.Results;

public sealed class DiagnosticMatchingTests
{
    private static readonly DiagnosticFormat s_format = new(LanguageNames.CSharp, "/0/Test0.cs", []);

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void VagueExpectationLeavesTheExactOneItsDiagnostic(string first, string second)
    {
        var vague = new DiagnosticResult(Rules.LowerCase);
        var exact = new DiagnosticResult(Rules.LowerCase).WithArguments("a");

        var pairs = DiagnosticMatching.Verify([Report(first), Report(second)], [vague, exact], s_format, new DefaultVerifier());

        Assert.Equal(["b", "a"], pairs.SelectMany(pair => DiagnosticText.ArgumentsOf(pair.Actual)));
    }

    [Fact]
    public void OneDiagnosticDoesNotMeetTwoExpectations()
    {
        var expected = new DiagnosticResult(Rules.LowerCase);

        var exception = Assert.Throws<VerificationException>(
            () => DiagnosticMatching.Verify([Report("a")], [expected, expected], s_format, new DefaultVerifier()));

        Assert.Contains("expected \"2\" actual \"1\"", exception.Message);
    }

    [Fact]
    public void WhatDiffersIsShownBesideWhatIsMostLikeIt()
    {
        var exception = Assert.Throws<VerificationException>(() => DiagnosticMatching.Verify(
            [Diagnostic.Create(Rules.Project, Location.None), Report("a")],
            [new DiagnosticResult(Rules.LowerCase).WithArguments("b"), new DiagnosticResult(Rules.Digit)],
            s_format,
            new DefaultVerifier()));

        Assert.StartsWith("Expected diagnostic message to be \"The type 'b' starts in lower case\"", exception.Message);
    }

    private static Diagnostic Report(string name) => Diagnostic.Create(Rules.LowerCase, Location.None, name);
}
