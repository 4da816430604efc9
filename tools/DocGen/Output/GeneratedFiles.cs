using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>Everything that the tool writes.</summary>
internal static class GeneratedFiles
{
    public static IEnumerable<GeneratedFile> All(IReadOnlyList<RuleEntry> rules, Repository repository) =>
    [
        new MarkedFile("README.md", ("", _ => RuleTables.Overview(rules))),
        new MarkedFile("docs/rules/README.md", ("", _ => RuleTables.Index(rules))),
        .. rules.Select(rule => new RulePageFile(rule)),
        new ReleaseNotesFile(rules, repository.Read(ReleaseNotesFile.Released)),
    ];
}
