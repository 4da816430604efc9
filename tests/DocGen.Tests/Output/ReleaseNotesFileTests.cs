using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

public sealed class ReleaseNotesFileTests
{
    private const string Unreleased = """
        ; a comment

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        SLNK1001 | Design | Info | OldRule
        SLNK9999 | Design | Info | GoneRule

        ### Removed Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        SLNK2002 | Design | Info | OtherRule

        """;

    private static readonly RuleEntry[] s_rules =
        [SomeRule.With("SLNK1001", className: "FirstRule"), SomeRule.With("SLNK2001", isOn: false, className: "SecondRule")];

    [Fact]
    public void The_new_rules_are_those_that_no_release_has() => Assert.Equal(
        Unreleased
            .Replace("SLNK1001 | Design | Info | OldRule\nSLNK9999 | Design | Info | GoneRule", "SLNK2001 | Reliability | Disabled | SecondRule", StringComparison.Ordinal),
        new ReleaseNotesFile(s_rules, "## Release 1.0\n\n### New Rules\n\nSLNK1001 | Design | Info | FirstRule\n").Generate(Unreleased));

    [Fact]
    public void Without_a_release_all_rules_are_new() => Assert.Contains(
        "-------\nSLNK1001 | Reliability | Warning | FirstRule\nSLNK2001 | Reliability | Disabled | SecondRule\n\n### Removed",
        new ReleaseNotesFile(s_rules, "; nothing yet").Generate(Unreleased),
        StringComparison.Ordinal);

    [Fact]
    public void A_table_is_made_where_there_is_none() => Assert.Equal(
        """
        ; a comment

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        SLNK1001 | Reliability | Warning | FirstRule

        """,
        new ReleaseNotesFile(s_rules[..1], "").Generate("; a comment\n"));

    [Fact]
    public void No_table_is_made_for_no_rule() => Assert.Equal("; a comment\n", new ReleaseNotesFile([], "").Generate("; a comment\n"));

    [Fact]
    public void The_line_ends_stay() => Assert.Equal(
        new ReleaseNotesFile(s_rules, "").Generate(Unreleased).ReplaceLineEndings("\r\n"),
        new ReleaseNotesFile(s_rules, "").Generate(Unreleased.ReplaceLineEndings("\r\n")));
}
