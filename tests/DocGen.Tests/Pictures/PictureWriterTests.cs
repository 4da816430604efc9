using System.Globalization;
using System.Xml.Linq;
using SymLinkAnalyzers.DocGen.Pictures;

namespace SymLinkAnalyzers.DocGen.Tests.Pictures;

public sealed class PictureWriterTests
{
    private const string Long = "    Call(\"<&>\", first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, last < 2 && true);";

    private static readonly Picture s_picture = new(
        "SLNK1001",
        "A < B & \"C\"",
        [Show(3, Long) with { Squiggles = [(4, Long.Length)], Notes = ["'x' < 'y' & so on, " + new string('n', 200)], HasLightBulb = true }],
        "Repair it",
        [Show(3, "    return;") with { IsChanged = true }, Show(9, "}")]);

    private static XDocument Drawn { get; } = XDocument.Parse(PictureWriter.Write(s_picture));

    [Fact]
    public void What_XML_knows_otherwise_is_escaped()
    {
        Assert.Contains(TextsOf(Drawn), text => text == "A < B & \"C\"");
        Assert.Contains(TextsOf(Drawn), text => text.StartsWith("'x' < 'y' & so on", StringComparison.Ordinal));
        Assert.Contains("\"<&>\"", string.Concat(TextsOf(Drawn)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_leaves_the_picture()
    {
        double width = Number(Drawn.Root!, "width");
        Assert.All(Find("text"), text => Assert.InRange(Number(text, "x") + Number(text, "textLength"), 0, width));
        Assert.All(Find("text"), text => Assert.InRange(Number(text, "y"), 0, Number(Drawn.Root!, "height")));
    }

    [Fact]
    public void A_text_is_as_long_as_it_has_characters() =>
        Assert.All(Find("text"), text => Assert.InRange(Number(text, "textLength") / text.Value.Length, 7.1, 7.9));

    [Fact]
    public void A_line_that_is_cut_is_underlined_in_every_piece() => Assert.Equal(2, OfClass("squiggle").Count());

    [Fact]
    public void There_is_a_light_bulb_at_the_code_and_at_the_fix() => Assert.Equal(2, OfClass("bulb").Count());

    [Fact]
    public void A_command_has_no_light_bulb()
    {
        var drawn = XDocument.Parse(PictureWriter.Write(s_picture with { IsCommand = true }));
        Assert.Single(drawn.Descendants(), element => (string?)element.Attribute("class") == "bulb");
    }

    [Fact]
    public void Left_out_lines_are_hinted_at() => Assert.Single(TextsOf(Drawn), text => text == "⋯");

    [Fact]
    public void A_changed_line_is_marked() => Assert.Single(OfClass("changed"));

    [Fact]
    public void Every_class_has_a_colour_for_light_and_for_dark_pages()
    {
        string style = Drawn.Descendants().Single(element => element.Name.LocalName == "style").Value;
        string[] parts = style.Split("@media (prefers-color-scheme: dark)");
        Assert.Equal(2, parts.Length);
        IEnumerable<string> classes = Drawn.Descendants().Select(element => (string?)element.Attribute("class")).OfType<string>().Where(name => name != "heading").Distinct();
        Assert.All(classes, name => Assert.All(parts, part => Assert.Matches($@"\.{name}\b", part)));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        string text = PictureWriter.Write(s_picture);
        Assert.Equal(1, text.Split("http").Length - 1);
        Assert.DoesNotContain("href", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_fix_there_is_one_side()
    {
        var drawn = XDocument.Parse(PictureWriter.Write(s_picture with { Action = null, After = [] }));
        Assert.True(Number(drawn.Root!, "height") < Number(Drawn.Root!, "height"));
        Assert.DoesNotContain("Repair it", TextsOf(drawn));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(Drawn.ToString(), XDocument.Parse(PictureWriter.Write(s_picture)).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static ShownLine Show(int number, string text) => new(number, text, [.. text.Select(character => character == '"' ? CodeStyle.Text : CodeStyle.Plain)]);

    private static IEnumerable<XElement> Find(string name) => Drawn.Descendants().Where(element => element.Name.LocalName == name);

    private static IEnumerable<XElement> OfClass(string name) => Drawn.Descendants().Where(element => (string?)element.Attribute("class") == name);

    private static IEnumerable<string> TextsOf(XDocument drawn) => drawn.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
