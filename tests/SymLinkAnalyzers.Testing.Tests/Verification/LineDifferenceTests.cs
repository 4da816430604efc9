using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing.Tests.Verification;

public sealed class LineDifferenceTests
{
    [Fact]
    public void ChangedLineIsShownOnBothSides()
        => Assert.Equal("  a\n- b<LF>\n+ x<LF>\n  c\n", LineDifference.Describe("a\nb\nc", "a\nx\nc"));

    [Fact]
    public void AddedLineIsShown() => Assert.Equal("  a\n+ b<LF>\n  c\n", LineDifference.Describe("a\nc", "a\nb\nc"));

    [Fact]
    public void RemovedLineIsShown() => Assert.Equal("  a\n- b<LF>\n  c\n", LineDifference.Describe("a\nb\nc", "a\nc"));

    [Fact]
    public void OtherLineEndIsShown()
        => Assert.Equal("- a<CR><LF>\n+ a<LF>\n  b\n", LineDifference.Describe("a\r\nb", "a\nb"));

    [Fact]
    public void MissingLineEndIsShown() => Assert.Equal("- a<LF>\n- \n+ a\n", LineDifference.Describe("a\n", "a"));
}
