using SymLinkAnalyzers.DocGen.Scaffolding;

namespace SymLinkAnalyzers.DocGen.Tests.Scaffolding;

public sealed class ChangelogEditTests
{
    private const string Text = """
        # Changelog

        ## [Unreleased]

        - The rules
          - SLNK2001: b
          - SLNK3001: c

          and their fixes.

        ## [0.1.0]

          - SLNK1001: a

        """;

    [Theory]
    [InlineData("SLNK1010", "  - SLNK1010: Toy\n  - SLNK2001: b\n  - SLNK3001: c\n\n")]
    [InlineData("SLNK2002", "  - SLNK2001: b\n  - SLNK2002: Toy\n  - SLNK3001: c\n\n")]
    [InlineData("SLNK5001", "  - SLNK2001: b\n  - SLNK3001: c\n  - SLNK5001: Toy\n\n")]
    public void A_rule_is_listed_in_the_order_of_the_ids(string id, string rows) => Assert.Equal(
        Text.Replace("  - SLNK2001: b\n  - SLNK3001: c\n\n", rows, StringComparison.Ordinal),
        ChangelogEdit.Add(Text, new NewRule(id, "Toy")));

    [Fact]
    public void A_changelog_without_unreleased_rules_is_refused() =>
        Assert.Throws<DocGenException>(() => ChangelogEdit.Add("## [Unreleased]\n\n## [0.1.0]\n\n  - SLNK1001: a\n", new NewRule("SLNK2002", "Toy")));
}
