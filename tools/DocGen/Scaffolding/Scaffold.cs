using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Pictures;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>Starts a rule: everything that it needs is there and compiles, and a test tells what to write next.</summary>
internal static class Scaffold
{
    /// <returns>The files that are new or changed.</returns>
    public static IReadOnlyList<string> Write(NewRule rule, Repository repository, IReadOnlyList<RuleEntry> rules)
    {
        string page = RulePageFile.PathOf(rule.Id);
        if (rules.Any(other => other.Id == rule.Id || other.ClassName == rule.Name))
        {
            throw new DocGenException($"There is a rule {rule.Id}, or a class {rule.Name}, already.");
        }

        foreach (string path in (string[])[rule.RulePath, rule.TestPath, page])
        {
            if (repository.Has(path))
            {
                throw new DocGenException($"{path}: is there already");
            }
        }

        // Whatever may be refused comes before the first file is written.
        Dictionary<string, string> texts = new()
        {
            [rule.RulePath] = RuleTemplate.Write(rule),
            [rule.TestPath] = TestTemplate.Write(rule),
            [page] = PageTemplate.Write(rule),
            [CatalogueEdit.Path] = CatalogueEdit.Add(repository.Read(CatalogueEdit.Path), rule, rules),
            [ComparisonEdit.Path] = ComparisonEdit.Add(repository.Read(ComparisonEdit.Path), rule),
            [ChangelogEdit.Path] = ChangelogEdit.Add(repository.Read(ChangelogEdit.Path), rule),
        };

        RuleEntry[] withNew = [.. rules.Append(rule.ToEntry()).OrderBy(entry => entry.Id, StringComparer.Ordinal)];

        // There is nothing to show of the new rule, which reports nothing yet, and nothing new to show of the others.
        foreach (GeneratedFile file in GeneratedFiles.All(withNew, repository).Where(file => file is not (RulePageFile or PictureFile or RulesDataFile) || file.Path == page))
        {
            string? before = texts.GetValueOrDefault(file.Path) ?? repository.TryRead(file.Path);
            string after = file.Generate(before);
            if (after != before)
            {
                texts[file.Path] = after;
            }
        }

        foreach ((string path, string text) in texts)
        {
            repository.Write(path, text);
        }

        return [.. texts.Keys.Order(StringComparer.Ordinal)];
    }
}
