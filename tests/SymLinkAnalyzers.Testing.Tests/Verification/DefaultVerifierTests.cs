using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing.Tests.Verification;

public sealed class DefaultVerifierTests
{
    private readonly DefaultVerifier _verifier = new();

    [Fact]
    public void FailureHasItsMessage()
    {
        var exception = Assert.Throws<VerificationException>(() => _verifier.Fail("Something is wrong."));

        Assert.Equal("Something is wrong.", exception.Message);
    }

    [Fact]
    public void FailureNamesItsContextsFromTheOutsideIn()
    {
        var inner = _verifier.PushContext("Outer").PushContext("Inner");

        var exception = Assert.Throws<VerificationException>(() => inner.Fail("Something is wrong."));

        Assert.Equal("Context: Outer\nContext: Inner\nSomething is wrong.", exception.Message);
    }

    [Fact]
    public void FailureIsAnInvalidOperation() => Assert.IsAssignableFrom<InvalidOperationException>(new VerificationException("Wrong."));

    [Fact]
    public void WhatHoldsPasses()
    {
        var exception = Record.Exception(() =>
        {
            _verifier.True(true);
            _verifier.False(false);
            _verifier.Equal(1, 1);
            _verifier.Empty("numbers", Array.Empty<int>());
            _verifier.NotEmpty("numbers", [1]);
            _verifier.SequenceEqual([1, 2], [1, 2]);
            _verifier.LanguageIsSupported("C#");
            _verifier.EqualOrDiff("a", "a");
        });

        Assert.Null(exception);
    }

    [Fact]
    public void WhatDoesNotHoldFails()
    {
        Assert.Throws<VerificationException>(() => _verifier.True(false));
        Assert.Throws<VerificationException>(() => _verifier.False(true));
        Assert.Throws<VerificationException>(() => _verifier.Equal(1, 2));
        Assert.Throws<VerificationException>(() => _verifier.Empty("numbers", [1]));
        Assert.Throws<VerificationException>(() => _verifier.NotEmpty("numbers", Array.Empty<int>()));
        Assert.Throws<VerificationException>(() => _verifier.SequenceEqual([1, 2], [2, 1]));
        Assert.Throws<VerificationException>(() => _verifier.LanguageIsSupported("F#"));
        Assert.Throws<VerificationException>(() => _verifier.EqualOrDiff("a", "b"));
    }
}
