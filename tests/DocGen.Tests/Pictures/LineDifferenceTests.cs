using SymLinkAnalyzers.DocGen.Pictures;

namespace SymLinkAnalyzers.DocGen.Tests.Pictures;

public sealed class LineDifferenceTests
{
    [Theory]
    [InlineData("a b c", "a b c", "", "")]
    [InlineData("a b c", "a x c", "b", "x")]
    [InlineData("a b c", "a b b c", "", "b")]
    [InlineData("a b c d", "a d", "b c", "")]
    [InlineData("a b", "x y z", "a b", "x y z")]
    [InlineData("", "a", "", "a")]
    public void What_both_have_in_order_is_shared(string before, string after, string removed, string added)
    {
        string[] first = Split(before);
        string[] second = Split(after);
        var difference = LineDifference.Between(first, second);
        Assert.Equal(Split(removed), first.Where((_, index) => difference.Removed[index]));
        Assert.Equal(Split(added), second.Where((_, index) => difference.Added[index]));
    }

    private static string[] Split(string lines) => lines.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
