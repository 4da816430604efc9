using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.DocGen.Tests.Output;

public sealed class OptionTableTests
{
    [Fact]
    public void An_option_has_a_row_with_its_values() => Assert.Equal(
        [
            "| key | values | default | meaning |",
            "| --- | --- | --- | --- |",
            "| `symlink_analyzers.colour` | `red`, `green` | `red` | the colour |",
            "| `symlink_analyzers.modules` | file names, separated by commas | none | the modules |",
        ],
        OptionTable.Write(
        [
            new AnalyzerOption("symlink_analyzers.colour", ["red", "green"], "`red`", "the colour"),
            new AnalyzerOption("symlink_analyzers.modules", [], "none", "the modules"),
        ]));
}
