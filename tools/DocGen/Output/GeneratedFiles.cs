using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.DocGen.Pictures;
using SymLinkAnalyzers.DocGen.Presets;
using SymLinkAnalyzers.DocGen.Rules;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>Everything that the tool writes.</summary>
internal static class GeneratedFiles
{
    public static IEnumerable<GeneratedFile> All(IReadOnlyList<RuleEntry> rules, Repository repository) =>
    [
        new MarkedFile("README.md", ("", _ => [.. RuleTables.Overview(rules), .. RuleTables.Others(OtherList.ReadAll())])),
        new MarkedFile(
            "src/SymLinkAnalyzers.Package/README.md",
            ("rules", _ => RuleTables.Index(rules, "../../docs/rules/")),
            ("options", _ => OptionTable.Write(OptionCatalogue.All))),
        new MarkedFile("docs/rules/README.md", ("", _ => RuleTables.Index(rules, pages: ""))),
        new MarkedFile("docs/configuration.md", ("modes", _ => PresetTable.Write(rules)), ("options", _ => OptionTable.Write(OptionCatalogue.All))),
        .. rules.Select(rule => new RulePageFile(rule)),
        .. rules.Select(rule => new PictureFile(rule, repository)),
        new HeroFile(),
        new RulesDataFile(rules, repository),
        new PresetFile(AnalysisMode.None, rules),
        new PresetFile(AnalysisMode.Recommended, rules),
        new PresetFile(AnalysisMode.All, rules),
        new ReleaseNotesFile(rules, repository.Read(ReleaseNotesFile.Released)),
    ];
}
