using SymLinkAnalyzers.DocGen.Rules;
using SymLinkAnalyzers.DocGen.Scaffolding;

namespace SymLinkAnalyzers.DocGen.Tests.Scaffolding;

public sealed class CatalogueEditTests
{
    private const string Source = """
        using System.Collections.Immutable;
        using SymLinkAnalyzers.Rules.Alternatives;
        using SymLinkAnalyzers.Rules.Declarations;

        internal static class RuleCatalogue
        {
            public static ImmutableArray<DeclarationRule> ForDeclarations { get; } = ImmutableArray.Create<DeclarationRule>(
                new ReturnWidthRule());

            public static ImmutableArray<CallRule> ForCalls { get; } = ImmutableArray.Create<CallRule>(
                new ResultIgnoredRule(),
                s_swappedPaths,
                new ManagedApiRule());
        }

        """;

    private static readonly RuleEntry[] s_rules =
    [
        SomeRule.With("SLNK1001", className: "ReturnWidthRule"),
        SomeRule.With("SLNK2001", className: "ResultIgnoredRule"),
        SomeRule.With("SLNK5001", className: "ManagedApiRule"),
    ];

    [Fact]
    public void A_rule_comes_before_the_next_id() => Assert.Equal(
        Source.Replace("        new ManagedApiRule()", "        new ToyRule(),\n        new ManagedApiRule()", StringComparison.Ordinal)
            .Replace("Alternatives;\n", "Alternatives;\nusing SymLinkAnalyzers.Rules.Arguments;\n", StringComparison.Ordinal),
        CatalogueEdit.Add(Source, new NewRule("SLNK3009", "Toy"), s_rules));

    [Fact]
    public void The_last_id_of_a_list_comes_last() => Assert.Equal(
        Source.Replace("new ManagedApiRule());", "new ManagedApiRule(),\n        new ToyRule());", StringComparison.Ordinal),
        CatalogueEdit.Add(Source, new NewRule("SLNK5006", "Toy"), s_rules));

    [Fact]
    public void A_rule_for_declarations_is_in_their_list() => Assert.Equal(
        Source.Replace("new ReturnWidthRule());", "new ReturnWidthRule(),\n        new ToyRule());", StringComparison.Ordinal),
        CatalogueEdit.Add(Source, new NewRule("SLNK1010", "Toy"), s_rules));

    [Fact]
    public void A_new_folder_that_comes_last_is_imported_last() => Assert.Contains(
        "Rules.Declarations;\nusing SymLinkAnalyzers.Rules.Kernel;\n\n",
        CatalogueEdit.Add(Source, new NewRule("SLNK4010", "Toy"), s_rules),
        StringComparison.Ordinal);

    [Fact]
    public void The_line_ends_stay() => Assert.Equal(
        CatalogueEdit.Add(Source, new NewRule("SLNK3009", "Toy"), s_rules).ReplaceLineEndings("\r\n"),
        CatalogueEdit.Add(Source.ReplaceLineEndings("\r\n"), new NewRule("SLNK3009", "Toy"), s_rules));

    [Fact]
    public void Another_source_is_refused() =>
        Assert.Throws<DocGenException>(() => CatalogueEdit.Add("internal static class RuleCatalogue;", new NewRule("SLNK3009", "Toy"), s_rules));
}
