using SymLinkAnalyzers.DocGen.Scaffolding;

namespace SymLinkAnalyzers.DocGen.Tests.Scaffolding;

public sealed class NewRuleTests
{
    [Theory]
    [InlineData("SLNK1010", "Declarations")]
    [InlineData("SLNK2011", "Results")]
    [InlineData("SLNK3009", "Arguments")]
    [InlineData("SLNK4010", "Kernel")]
    [InlineData("SLNK5006", "Alternatives")]
    public void The_id_says_where_the_rule_lies(string id, string group) =>
        Assert.Equal($"src/SymLinkAnalyzers/Rules/{group}/RelativeLinkRule.cs", new NewRule(id, "RelativeLink").RulePath);

    [Theory]
    [InlineData("RelativeLink")]
    [InlineData("RelativeLinkRule")]
    public void The_name_may_have_its_ending(string name)
    {
        var rule = new NewRule("SLNK3009", name);
        Assert.Equal("RelativeLinkRule", rule.Name);
        Assert.Equal("Relative link", rule.Title);
    }

    [Fact]
    public void Without_a_name_there_is_the_id() => Assert.Equal("Slnk3009Rule", new NewRule("SLNK3009").Name);

    [Theory]
    [InlineData("SLNK0001")]
    [InlineData("SLNK9001")]
    [InlineData("SLNK30091")]
    [InlineData("slnk3009")]
    [InlineData("3009")]
    public void Another_id_is_refused(string id) => Assert.Throws<DocGenException>(() => new NewRule(id));

    [Theory]
    [InlineData("relativeLink")]
    [InlineData("Relative Link")]
    [InlineData("../Relative")]
    [InlineData("Rule")]
    [InlineData("")]
    public void Another_name_is_refused(string name) => Assert.Throws<DocGenException>(() => new NewRule("SLNK3009", name));
}
