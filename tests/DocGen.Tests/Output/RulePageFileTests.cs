using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Output;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

public sealed class RulePageFileTests
{
    private const string Page = """
        # SLNK2001: An old title

        <!-- begin generated -->
        | Code fix | `SymLink.Create…`; an exception |
        <!-- end generated -->

        ## Cause

        """;

    [Fact]
    public void The_head_follows_from_the_rule_and_the_words_on_the_fix_stay() => Assert.Equal(
        """
        # SLNK2001: The title

        <!-- begin generated -->
        | | |
        | --- | --- |
        | Category | Reliability |
        | Default severity | Warning |
        | Languages | C#, Visual Basic |
        | Code fix | `SymLink.Create…`; an exception |
        <!-- end generated -->

        <!-- begin generated: picture -->
        ![SLNK2001 in the example, and the code after the fix](../images/SLNK2001.svg)
        <!-- end generated -->

        ## Cause

        """,
        new RulePageFile(SomeRule.With()).Generate(Page));

    [Theory]
    [InlineData("`SymLink.Create…`", false, "None")]
    [InlineData("None: only the author knows", false, "None: only the author knows")]
    [InlineData("None: only the author knows", true, "Yes")]
    public void Whether_there_is_a_fix_follows_from_the_rule(string before, bool hasFix, string after) => Assert.Contains(
        $"| Code fix | {after} |\n",
        new RulePageFile(SomeRule.With(hasFix: hasFix)).Generate(Page.Replace("`SymLink.Create…`; an exception", before, StringComparison.Ordinal)),
        StringComparison.Ordinal);

    [Fact]
    public void The_picture_stays_where_its_marks_are()
    {
        string page = new RulePageFile(SomeRule.With()).Generate(Page.Replace(
            "## Cause\n", "## Cause\n\n<!-- begin generated: picture -->\n![old](old.svg)\n<!-- end generated -->\n", StringComparison.Ordinal));
        Assert.EndsWith(
            "## Cause\n\n<!-- begin generated: picture -->\n![SLNK2001 in the example, and the code after the fix](../images/SLNK2001.svg)\n<!-- end generated -->\n",
            page,
            StringComparison.Ordinal);
        Assert.Equal(page, new RulePageFile(SomeRule.With()).Generate(page));
    }

    [Fact]
    public void The_picture_of_a_rule_without_a_fix_shows_none() => Assert.Contains(
        "\n![SLNK2001 in the example](../images/SLNK2001.svg)\n",
        new RulePageFile(SomeRule.With(hasFix: false)).Generate(Page),
        StringComparison.Ordinal);

    [Fact]
    public void Room_for_the_picture_is_made_with_the_line_ends_of_the_page()
    {
        string page = new RulePageFile(SomeRule.With()).Generate(Page.ReplaceLineEndings("\r\n"));
        Assert.Equal(page.ReplaceLineEndings("\r\n"), page);
    }

    [Fact]
    public void A_rule_that_is_off_is_disabled() => Assert.Contains(
        "| Default severity | Disabled |\n",
        new RulePageFile(SomeRule.With(severity: DiagnosticSeverity.Info, isOn: false)).Generate(Page),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("# SLNK2002: Another")]
    [InlineData("The result # SLNK2001: An old title")]
    public void A_page_with_another_heading_is_refused(string heading) => Assert.Equal(
        "docs/rules/SLNK2001.md: does not begin with '# SLNK2001: '",
        Assert.Throws<DocGenException>(() => new RulePageFile(SomeRule.With()).Generate(Page.Replace("# SLNK2001: An old title", heading, StringComparison.Ordinal))).Message);
}
