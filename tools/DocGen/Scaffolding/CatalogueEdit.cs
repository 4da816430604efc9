using System.Text.RegularExpressions;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>Adds a rule to the source of the catalogue, where its id belongs.</summary>
internal static partial class CatalogueEdit
{
    public const string Path = "src/SymLinkAnalyzers/Rules/RuleCatalogue.cs";

    /// <param name="source">The text of the catalogue.</param>
    /// <param name="rule">The rule to add.</param>
    /// <param name="rules">The rules that are there.</param>
    public static string Add(string source, NewRule rule, IReadOnlyList<RuleEntry> rules)
    {
        string lineEnd = source.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. source.Split(lineEnd)];
        AddUsing(lines, $"using SymLinkAnalyzers.Rules.{rule.Group};");
        AddEntry(lines, rule, rules.ToDictionary(entry => entry.ClassName, entry => entry.Id));
        return string.Join(lineEnd, lines);
    }

    private static void AddUsing(List<string> lines, string wanted)
    {
        if (lines.Contains(wanted))
        {
            return;
        }

        int last = lines.FindLastIndex(line => line.StartsWith("using ", StringComparison.Ordinal));
        int place = lines.FindIndex(line => line.StartsWith("using SymLinkAnalyzers.", StringComparison.Ordinal) && string.CompareOrdinal(line, wanted) > 0);
        lines.Insert(place < 0 ? last + 1 : place, wanted);
    }

    private static void AddEntry(List<string> lines, NewRule rule, Dictionary<string, string> idsByClass)
    {
        string list = rule.IsOfDeclarations ? "ForDeclarations" : "ForCalls";
        int first = lines.FindIndex(line => line.Contains($" {list} {{ get; }} = ", StringComparison.Ordinal)) + 1;
        int last = first == 0 ? -1 : lines.FindIndex(first, line => line.TrimEnd().EndsWith(");", StringComparison.Ordinal));
        if (last < 0)
        {
            throw new DocGenException($"{Path}: has no list {list} as this tool knows it");
        }

        for (int index = first; index <= last; index++)
        {
            Match entry = Entry().Match(lines[index]);
            if (entry.Success && idsByClass.TryGetValue(entry.Groups["class"].Value, out string? id) && string.CompareOrdinal(id, rule.Id) > 0)
            {
                lines.Insert(index, $"        new {rule.Name}(),");
                return;
            }
        }

        lines[last] = lines[last].TrimEnd()[..^2] + ",";
        lines.Insert(last + 1, $"        new {rule.Name}());");
    }

    [GeneratedRegex(@"^\s*new (?<class>\w+)\(\)")]
    private static partial Regex Entry();
}
