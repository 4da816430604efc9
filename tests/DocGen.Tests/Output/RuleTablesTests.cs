using SymLinkAnalyzers.DocGen.Output;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

public sealed class RuleTablesTests
{
    [Fact]
    public void The_overview_has_a_row_for_each_rule() => Assert.Equal(
        [
            "| id | title | default severity | page |",
            "| --- | --- | --- | --- |",
            "| SLNK2001 | The title | Warning | [SLNK2001](docs/rules/SLNK2001.md) |",
            "| SLNK4008 | The title | Disabled | [SLNK4008](docs/rules/SLNK4008.md) |",
        ],
        RuleTables.Overview([SomeRule.With(), SomeRule.With("SLNK4008", isOn: false)]));

    [Fact]
    public void The_index_tells_what_has_a_fix() => Assert.Equal(
        [
            "| id | title | default severity | fix |",
            "| --- | --- | --- | --- |",
            "| [SLNK2001](../rules/SLNK2001.md) | The title | Warning | yes |",
            "| [SLNK3002](../rules/SLNK3002.md) | The title | Warning | no |",
        ],
        RuleTables.Index([SomeRule.With(), SomeRule.With("SLNK3002", hasFix: false)], "../rules/"));

    [Fact]
    public void A_bar_in_a_title_does_not_end_its_cell() =>
        Assert.Contains(@"| SLNK2001 | a \| b | Warning |", RuleTables.Overview([SomeRule.With(title: "a | b")]).Last(), StringComparison.Ordinal);
}
