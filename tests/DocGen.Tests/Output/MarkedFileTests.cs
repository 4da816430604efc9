using SymLinkAnalyzers.DocGen.Output;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

public sealed class MarkedFileTests
{
    private static readonly MarkedFile s_file = new("page.md", ("", _ => ["one", "two"]));

    [Fact]
    public void Only_what_is_between_the_marks_is_written() => Assert.Equal(
        "  before \n\n<!-- begin generated -->\none\ntwo\n<!-- end generated -->\n\tafter",
        s_file.Generate("  before \n\n<!-- begin generated -->\nold\nlines\nhere\n<!-- end generated -->\n\tafter"));

    [Fact]
    public void Writing_twice_is_writing_once()
    {
        string once = s_file.Generate("<!-- begin generated -->\n<!-- end generated -->\n");
        Assert.Equal("<!-- begin generated -->\none\ntwo\n<!-- end generated -->\n", once);
        Assert.Equal(once, s_file.Generate(once));
    }

    [Fact]
    public void The_line_ends_are_those_of_the_marks() => Assert.Equal(
        "a\n<!-- begin generated -->\r\none\r\ntwo\r\n<!-- end generated -->\r\n\r\n",
        s_file.Generate("a\n<!-- begin generated -->\r\nold\r\n<!-- end generated -->\r\n\r\n"));

    [Fact]
    public void The_writer_is_told_the_lines_that_are_there()
    {
        var file = new MarkedFile("page.md", ("", lines => lines.Select(line => line + "!")));
        Assert.Equal(
            "<!-- begin generated -->\na!\n!\nb!\n<!-- end generated -->",
            file.Generate("<!-- begin generated -->\na\n\nb\n<!-- end generated -->"));
    }

    [Fact]
    public void Parts_are_told_apart_by_their_names()
    {
        var file = new MarkedFile("page.md", ("first", _ => ["1"]), ("second", _ => ["2"]));
        Assert.Equal(
            "<!-- begin generated: second -->\n2\n<!-- end generated -->\n<!-- begin generated: first -->\n1\n<!-- end generated -->\n",
            file.Generate("<!-- begin generated: second -->\n<!-- end generated -->\n<!-- begin generated: first -->\n<!-- end generated -->\n"));
    }

    [Theory]
    [InlineData("nothing", "has no line <!-- begin generated -->")]
    [InlineData("a <!-- begin generated -->\n<!-- end generated -->\n", "has no line <!-- begin generated -->")]
    [InlineData("<!-- begin generated: other -->\n<!-- end generated -->\n", "has no line <!-- begin generated -->")]
    [InlineData("<!-- begin generated -->", "has no line <!-- end generated --> after <!-- begin generated -->")]
    [InlineData("<!-- end generated -->\n<!-- begin generated -->\n", "has no line <!-- end generated --> after <!-- begin generated -->")]
    [InlineData("<!-- begin generated -->\n<!-- begin generated: other -->\n<!-- end generated -->\n<!-- end generated -->\n", "has marks inside one another, or <!-- begin generated --> twice")]
    [InlineData("<!-- begin generated -->\n<!-- end generated -->\n<!-- begin generated -->\n<!-- end generated -->\n", "has marks inside one another, or <!-- begin generated --> twice")]
    public void Marks_that_are_not_clear_are_refused(string text, string message) =>
        Assert.Equal("page.md: " + message, Assert.Throws<DocGenException>(() => s_file.Generate(text)).Message);

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Equal("page.md: does not exist", Assert.Throws<DocGenException>(() => s_file.Generate(null)).Message);
}
