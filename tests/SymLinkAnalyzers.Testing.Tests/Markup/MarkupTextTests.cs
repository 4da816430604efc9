using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing.Tests.Markup;

public sealed class MarkupTextTests
{
    [Fact]
    public void CodeWithoutMarkupIsKept()
    {
        const string Code = "int[] a = new int[1]; bool b = a[0] > 1 || c; var d = new { e = $\"{a}\" };\r\n";

        var markup = MarkupText.Parse(Code, positionsAreCode: false);

        Assert.Equal(Code, markup.Text);
        Assert.Empty(markup.Spans);
        Assert.Empty(markup.Positions);
    }

    [Fact]
    public void UnnamedSpanIsRead()
    {
        var markup = MarkupText.Parse("ab[|cd|]ef", positionsAreCode: false);

        Assert.Equal("abcdef", markup.Text);
        Assert.Equal([new MarkupSpan(null, new TextSpan(2, 2))], markup.Spans);
    }

    [Fact]
    public void SpanMayBeEmpty()
    {
        var markup = MarkupText.Parse("ab[||]cd{|X1:|}", positionsAreCode: false);

        Assert.Equal("abcd", markup.Text);
        Assert.Equal([new MarkupSpan(null, new TextSpan(2, 0)), new MarkupSpan("X1", new TextSpan(4, 0))], markup.Spans);
    }

    [Fact]
    public void NamedSpansOfOneIdAreAllRead()
    {
        var markup = MarkupText.Parse("{|X1:a|} {|X1:b|}", positionsAreCode: false);

        Assert.Equal("a b", markup.Text);
        Assert.Equal([new MarkupSpan("X1", new TextSpan(0, 1)), new MarkupSpan("X1", new TextSpan(2, 1))], markup.Spans);
    }

    [Fact]
    public void SpansMayBeNested()
    {
        var markup = MarkupText.Parse("{|X1:a{|X2:b|}{|#0:[|c|]|}|}", positionsAreCode: false);

        Assert.Equal("abc", markup.Text);
        Assert.Equal(
            [
                new MarkupSpan("X1", new TextSpan(0, 3)),
                new MarkupSpan("X2", new TextSpan(1, 1)),
                new MarkupSpan("#0", new TextSpan(2, 1)),
                new MarkupSpan(null, new TextSpan(2, 1)),
            ],
            markup.Spans);
    }

    [Fact]
    public void NumberedSpanHasItsKey()
    {
        var markup = MarkupText.Parse("{|#12:a|}{|X12:b|}", positionsAreCode: false);

        Assert.Equal([12, null], markup.Spans.Select(span => span.Key));
    }

    [Fact]
    public void PositionIsTakenOut()
    {
        var markup = MarkupText.Parse("ab$$cd", positionsAreCode: false);

        Assert.Equal("abcd", markup.Text);
        Assert.Equal([2], markup.Positions);
    }

    [Fact]
    public void PositionCanBeCode()
    {
        var markup = MarkupText.Parse("ab$$cd", positionsAreCode: true);

        Assert.Equal("ab$$cd", markup.Text);
        Assert.Empty(markup.Positions);
    }

    [Fact]
    public void BraceWithoutANameIsCode()
    {
        const string Code = "x is { } or {| y";

        Assert.Equal(Code, MarkupText.Parse(Code, positionsAreCode: false).Text);
    }

    [Theory]
    [InlineData("a[|b")]
    [InlineData("a{|X1:b")]
    public void StartWithoutEndIsAnError(string marked)
    {
        var exception = Assert.Throws<ArgumentException>(() => MarkupText.Parse(marked, positionsAreCode: false));

        Assert.Contains("a start without an end", exception.Message);
    }

    [Theory]
    [InlineData("a|]b")]
    [InlineData("a|}b")]
    public void EndWithoutStartIsAnError(string marked)
    {
        var exception = Assert.Throws<ArgumentException>(() => MarkupText.Parse(marked, positionsAreCode: false));

        Assert.Contains("without a start", exception.Message);
    }
}
