using System.Text.RegularExpressions;
using SymLinkAnalyzers.Tests.Robustness;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>CONTRIBUTING lists the folders of src/ in an order, and each uses only those above it.</summary>
public sealed class LayoutTests
{
    private const string Analyzers = "SymLinkAnalyzers";
    private const string CodeFixes = "SymLinkAnalyzers.CodeFixes";

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void The_table_lists_the_folders_there_are(string project) => Assert.Equal(
        FindFiles(project).Select(file => file.Folder).Distinct().Order(StringComparer.Ordinal),
        ReadRows(project).SelectMany(row => row).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void No_folder_uses_one_below_it(string project)
    {
        Dictionary<string, int> order = ReadRows(project)
            .SelectMany((row, number) => row.Select(folder => (folder, number)))
            .ToDictionary(pair => pair.folder, pair => pair.number);
        string[] wrong =
        [
            .. from file in FindFiles(project)
               from used in file.Used
               where order.TryGetValue(used, out int place) && place > order[file.Folder]
               select $"{file.Folder}/{file.Name} uses {used}",
        ];
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_two_folders_of_fixes_use_each_other()
    {
        HashSet<(string, string)> uses = [.. FindFiles(CodeFixes).SelectMany(file => file.Used.Where(used => used != file.Folder).Select(used => (file.Folder, used)))];
        Assert.DoesNotContain(uses, use => uses.Contains((use.Item2, use.Item1)));
    }

    [Fact]
    public void No_rule_uses_another()
    {
        string rules = Path.Combine(Repository.Folder, "src", Analyzers, "Rules");
        string[] wrong =
        [
            .. from path in Directory.EnumerateFiles(rules, "*Rule.cs", SearchOption.AllDirectories)
               where Path.GetDirectoryName(path) != rules
               where Regex.IsMatch(File.ReadAllText(path), @"^using SymLinkAnalyzers\.Rules\.", RegexOptions.Multiline)
               select Path.GetFileName(path),
        ];
        Assert.Empty(wrong);
    }

    /// <summary>The folders of each row of the table for the project, from the top.</summary>
    private static List<string[]> ReadRows(string project) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Folder, "CONTRIBUTING.md"))
            .SkipWhile(line => line != $"### `src/{project}`")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => Regex.Matches(line.Split('|')[1], "`([^`]+)`").Select(match => match.Groups[1].Value).ToArray()),
    ];

    private static IEnumerable<SourceFile> FindFiles(string project)
    {
        string root = Path.Combine(Repository.Folder, "src", project);
        foreach (string path in Repository.FindSources(Path.Combine("src", project)))
        {
            string[] parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
            string[] used =
            [
                .. Regex.Matches(File.ReadAllText(path), $@"^using {Regex.Escape(project)}\.(\w+)", RegexOptions.Multiline)
                    .Select(match => match.Groups[1].Value)
                    .Distinct(),
            ];
            yield return new SourceFile(parts[0], parts[^1], used);
        }
    }

    private sealed record SourceFile(string Folder, string Name, string[] Used);
}
