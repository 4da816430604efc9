using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

public sealed class RuleTablesTests
{
    [Fact]
    public void The_overview_has_a_row_for_each_rule() => Assert.Equal(
        [
            "| id | title | severity | fix |",
            "| --- | --- | --- | --- |",
            "| [SLNK2001](docs/rules/SLNK2001.md) | The title | Warning | yes |",
            "| [SLNK4008](docs/rules/SLNK4008.md) | The title | Disabled | no |",
        ],
        RuleTables.Overview([SomeRule.With(), SomeRule.With("SLNK4008", isOn: false, hasFix: false)]));

    [Fact]
    public void Other_entries_have_the_columns_of_the_overview() => Assert.Equal(
        [
            "| SLNKS001 | Silences X | suppression | no |",
            "| CS0103, BC30451 | Unknown | compiler error | yes |",
            "|  | Convert | refactoring | yes |",
        ],
        RuleTables.Others([new(["SLNKS001"], "Silences X", "suppression", false), new(["CS0103", "BC30451"], "Unknown", "compiler error", true), new([], "Convert", "refactoring", true)]));

    [Fact]
    public void Suppressions_compiler_errors_and_refactorings_are_listed()
    {
        IReadOnlyList<OtherEntry> others = OtherList.ReadAll();
        Assert.Equal(["suppression", "suppression", "compiler error", "refactoring", "refactoring", "refactoring"], others.Select(entry => entry.Kind));
        Assert.Equal(["Convert to LibraryImport", "Import a symbolic-link function", "Remove the unused import"], others.Where(entry => entry.Kind == "refactoring").Select(entry => entry.Title));
        Assert.Equal(["SLNKS001", "SLNKS002"], others.Where(entry => entry.Kind == "suppression").SelectMany(entry => entry.Ids));
    }

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
        Assert.Contains(@"| a \| b | Warning |", RuleTables.Overview([SomeRule.With(title: "a | b")]).Last(), StringComparison.Ordinal);
}
