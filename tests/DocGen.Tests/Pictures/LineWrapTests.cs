using SymLinkAnalyzers.DocGen.Pictures;

namespace SymLinkAnalyzers.DocGen.Tests.Pictures;

public sealed class LineWrapTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one two")]
    [InlineData("twelve chars", "twelve chars")]
    [InlineData("one two three four", "one two |three four")]
    [InlineData("word(argument, other)", "word(|argument, |other)")]
    [InlineData("withoutanyspaceinit", "withoutanysp|aceinit")]
    [InlineData("        indented line", "        inde|nted line")]
    public void A_line_is_cut_where_an_editor_would(string line, string pieces) =>
        Assert.Equal(pieces.Split('|'), LineWrap.Cut(line, 12, 2, alsoBehind: '(').Select(piece => line[piece.Start..piece.End]));

    [Fact]
    public void A_sentence_is_cut_between_words() =>
        Assert.Equal(["error ", "(SOME_CODE)"], LineWrap.Cut("error (SOME_CODE)", 12, 0).Select(piece => "error (SOME_CODE)"[piece.Start..piece.End]));
}
