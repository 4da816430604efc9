using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Pictures;

namespace SymLinkAnalyzers.DocGen.Tests.Pictures;

public sealed class PictureTests
{
    private const string Code = """
        using System.Runtime.InteropServices;

        static class Links
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static extern bool CreateSymbolicLink(string link, string target, int flags);

            public static void Make(string link, string target)
            {
                CreateSymbolicLink(link, target, 2);
            }

            public static bool Probe(string link) => CreateSymbolicLink(link, "C:target", 2);
        }
        """;

    [Fact]
    public async Task Only_the_members_with_something_to_see_are_shown_and_without_their_indentation()
    {
        Picture picture = (await TakeAsync("SLNK2001"))!;
        Assert.Equal(
            ["public static void Make(string link, string target)", "{", "    CreateSymbolicLink(link, target, 2);", "}"],
            picture.Before.Select(line => line.Text));
        Assert.Equal([9, 10, 11, 12], picture.Before.Select(line => line.Number));
    }

    [Fact]
    public async Task What_is_reported_is_underlined_and_said()
    {
        ShownLine line = Assert.Single((await TakeAsync("SLNK2001"))!.Before, line => !line.Notes.IsEmpty);
        (int start, int end) = Assert.Single(line.Squiggles);
        Assert.Equal("CreateSymbolicLink(link, target, 2)", line.Text[start..end]);
        Assert.Equal(["The result of CreateSymbolicLinkW is ignored: if the call fails, there is no link and nothing reports it"], line.Notes);
        Assert.True(line.HasLightBulb);
        Assert.False(line.IsAdvice);
    }

    [Fact]
    public async Task The_fix_is_named_and_what_it_writes_is_marked()
    {
        Picture picture = (await TakeAsync("SLNK2001"))!;
        Assert.Equal("Call SymLink.CreateFile", picture.Action);
        Assert.Equal(
            ["using SymLinks;", "    SymLink.CreateFile(link, target);"],
            picture.After.Where(line => line.IsChanged).Select(line => line.Text));
        Assert.Equal(5, picture.After.Length);
    }

    [Fact]
    public async Task Every_line_that_a_fix_repairs_has_a_light_bulb()
    {
        Picture picture = (await TakeAsync("SLNK5001"))!;
        Assert.Equal([true, true], picture.Before.Where(line => !line.Notes.IsEmpty).Select(line => line.HasLightBulb));
    }

    [Fact]
    public async Task Without_a_fix_there_is_no_light_bulb_and_nothing_after()
    {
        Picture picture = (await TakeAsync("SLNK3006"))!;
        ShownLine line = Assert.Single(picture.Before);
        Assert.False(line.HasLightBulb);
        Assert.NotEmpty(line.Notes);
        Assert.Null(picture.Action);
        Assert.Empty(picture.After);
    }

    [Fact]
    public async Task Advice_is_told_from_a_warning() => Assert.Equal([true, true], (await TakeAsync("SLNK5001"))!.Before.Where(line => !line.Notes.IsEmpty).Select(line => line.IsAdvice));

    [Fact]
    public async Task Where_nothing_is_reported_there_is_no_picture() => Assert.Null(await TakeAsync("SLNK1001"));

    [Fact]
    public async Task Code_is_coloured_as_in_an_editor()
    {
        ShownLine line = (await TakeAsync("SLNK3006"))!.Before[0];
        CodeStyle Of(string text) => Assert.Single(line.Styles.AsSpan(line.Text.IndexOf(text, StringComparison.Ordinal), text.Length).ToArray().Distinct());
        Assert.Equal(CodeStyle.Keyword, Of("static"));
        Assert.Equal(CodeStyle.Method, Of("CreateSymbolicLink"));
        Assert.Equal(CodeStyle.Text, Of("\"C:target\""));
        Assert.Equal(CodeStyle.Number, Of("2"));
    }

    private static Task<Picture?> TakeAsync(string id) => Picture.TakeAsync(
        id,
        "The title",
        ExampleCode.Create(new PageExample(Code, IsConfigFile: false, Options: null, Library: null, Fixed: null)),
        diagnostic => diagnostic.Id == id,
        diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        fix => fix);
}
