using SymLinkAnalyzers.DocGen.Pictures;

namespace SymLinkAnalyzers.DocGen.Tests.Pictures;

public sealed class PageExampleTests
{
    private const string Page = """
        # SLNK1001

        ```csharp library
        class Library;
        ```

        ```csharp violation
        class Some; // SLNK1001
        // SLNK1001 is reported above
        ```

        ```ini options
        key = value
        ```

        ```csharp fixed
        class Other;
        ```

        """;

    private static readonly PageExample s_example = new("class Some;\n// SLNK1001 is reported above\n", IsConfigFile: false, "key = value\n", "class Library;\n", "class Other;\n");

    [Fact]
    public void The_example_is_read_without_its_marks() => Assert.Equal(s_example, PageExample.TryRead(Page));

    [Fact]
    public void The_line_ends_of_the_page_do_not_matter() => Assert.Equal(s_example, PageExample.TryRead("\uFEFF" + Page.ReplaceLineEndings("\r\n")));

    [Fact]
    public void An_example_may_be_a_config_file() => Assert.Equal(
        new PageExample("key = value\n", IsConfigFile: true, Options: null, Library: null, Fixed: null),
        PageExample.TryRead("# Title\n\n```ini violation\nkey = value # SLNK9001\n```\n"));

    [Theory]
    [InlineData("# Title\n")]
    [InlineData("# Title\n\n```csharp fixed\nclass Other;\n```\n")]
    [InlineData("# Title\n\n```csharp violation\nclass Other;\n")]
    public void A_page_may_have_none(string page) => Assert.Null(PageExample.TryRead(page));
}
