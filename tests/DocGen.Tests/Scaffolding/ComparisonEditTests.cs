using SymLinkAnalyzers.DocGen.Scaffolding;

namespace SymLinkAnalyzers.DocGen.Tests.Scaffolding;

public sealed class ComparisonEditTests
{
    private const string First = "| [SLNK1001](rules/SLNK1001.md) | CA1414 | a struct |\n";
    private const string Second = "| [SLNK2004](rules/SLNK2004.md), [SLNK2005](rules/SLNK2005.md) | | |\n";

    [Theory]
    [InlineData("SLNK1010", First + "| [SLNK1010](rules/SLNK1010.md) | | |\n" + Second)]
    [InlineData("SLNK2011", First + Second + "| [SLNK2011](rules/SLNK2011.md) | | |\n")]
    public void A_row_stands_in_the_order_of_the_ids(string id, string rows) =>
        Assert.Equal($"# Page\n\n{rows}\nText\n", ComparisonEdit.Add($"# Page\n\n{First}{Second}\nText\n", new NewRule(id, "Toy")));

    [Fact]
    public void A_page_without_the_table_is_refused() =>
        Assert.Throws<DocGenException>(() => ComparisonEdit.Add("# Page\n", new NewRule("SLNK2011", "Toy")));
}
