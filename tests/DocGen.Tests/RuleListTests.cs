using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Tests;

public sealed class RuleListTests
{
    [Fact]
    public void A_rule_is_read_from_its_class() => Assert.Equal(
        new RuleEntry(
            "SLNK3002", "The flags contain undefined bits", "Usage", DiagnosticSeverity.Warning, IsOn: true, "C#, Visual Basic", HasFix: false, "UndefinedFlagsRule"),
        Assert.Single(RuleList.ReadAll(), rule => rule.Id == "SLNK3002"));

    [Fact]
    public void A_rule_with_a_fix_has_one() => Assert.True(Assert.Single(RuleList.ReadAll(), rule => rule.Id == "SLNK1001").HasFix);

    [Fact]
    public void The_rules_are_in_the_order_of_their_ids()
    {
        string[] ids = [.. RuleList.ReadAll().Select(rule => rule.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Every_rule_is_reported_in_some_language() => Assert.All(RuleList.ReadAll(), rule => Assert.NotEmpty(rule.Languages));
}
