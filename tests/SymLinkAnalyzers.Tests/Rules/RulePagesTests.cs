using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.Tests.Rules;

public sealed class RulePagesTests
{
    [Fact]
    public void With_an_address_a_rule_links_to_its_page_and_its_description_stays()
    {
        var pages = new RulePages("https://example.com/someone/something/blob/v1.2.3/docs/rules/");
        Assert.Equal("https://example.com/someone/something/blob/v1.2.3/docs/rules/SLNK1001.md", pages.LinkTo("SLNK1001"));
        Assert.Equal("It breaks.", pages.Describe("SLNK1001", "It breaks."));
    }

    [Fact]
    public void Without_one_there_is_no_link_and_the_description_names_the_page_in_the_package()
    {
        var pages = new RulePages(null);
        Assert.Null(pages.LinkTo("SLNK1001"));
        Assert.Equal("It breaks. See docs/rules/SLNK1001.md in the package.", pages.Describe("SLNK1001", "It breaks."));
    }
}
