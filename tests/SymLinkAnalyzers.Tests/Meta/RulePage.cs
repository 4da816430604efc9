using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>A page of docs/rules, taken apart.</summary>
internal sealed partial class RulePage
{
    /// <summary>In place of a language, the blocks that show a config file.</summary>
    public const string ConfigFile = "ini";

    public const string OptionsPath = "/.editorconfig";

    private RulePage(string id, string text)
    {
        Id = id;
        Text = text;
    }

    public string Id { get; }

    public string Text { get; }

    public string Title => Text.Split('\n')[0];

    public IEnumerable<string> Sections => Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "docs", "rules");

    public static IEnumerable<string> Ids() =>
        Directory.EnumerateFiles(Folder, "SLNK*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static RulePage Read(string id) =>
        new(id, File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n"));

    /// <summary>The rows of the list of all rules.</summary>
    public static IEnumerable<string> ReadList() =>
        File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [SLNK", StringComparison.Ordinal));

    /// <summary>The lines that a tool may write anew: the table at the head of the page.</summary>
    public IEnumerable<string> ReadGeneratedLines() =>
        Text.Split('\n').SkipWhile(line => line != "<!-- begin generated -->").Skip(1).TakeWhile(line => line != "<!-- end generated -->");

    /// <summary>The value of a row of the table at the head of the page.</summary>
    public string? FindRow(string name) =>
        Text.Split('\n').FirstOrDefault(line => line.StartsWith($"| {name} |", StringComparison.Ordinal))?.Split('|')[2].Trim();

    /// <summary>The options that the examples are judged under, as a config file; null for the usual ones.</summary>
    public string? FindOptions() => FindBlock(ConfigFile, "options")?.Code;

    /// <summary>The code of a block, without the marks, and the lines (from 0) that are marked; null where the page has no such block.</summary>
    public (string Code, int[] MarkedLines)? FindBlock(string language, string kind)
    {
        string fence = $"```{(language == LanguageNames.CSharp ? "csharp" : language == ConfigFile ? ConfigFile : "vb")} {kind}\n";
        int start = Text.IndexOf(fence, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += fence.Length;
        string[] lines = Text[start..Text.IndexOf("```\n", start, StringComparison.Ordinal)].Split('\n');
        int[] marked = [.. Enumerable.Range(0, lines.Length).Where(index => Mark().IsMatch(lines[index]) && lines[index].EndsWith(Id, StringComparison.Ordinal))];
        return (string.Join('\n', lines.Select(line => Mark().Replace(line, ""))), marked);
    }

    /// <summary>The code of every block, whatever it shows.</summary>
    public IEnumerable<(string Language, string Kind, string Code)> ReadBlocks() =>
        from Match block in Block().Matches(Text)
        select (block.Groups["language"].Value == "csharp" ? LanguageNames.CSharp : LanguageNames.VisualBasic, block.Groups["kind"].Value, block.Groups["code"].Value);

    [GeneratedRegex(@" (//|'|#) SLNK\d{4}$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^```(?<language>csharp|vb) *(?<kind>.*)\n(?<code>(.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
