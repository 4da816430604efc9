namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>A page of docs/rules, taken apart.</summary>
internal sealed class RulePage
{
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
    public string? FindOptions() => FindBlock(PageBlock.ConfigFile, "options")?.Code;

    /// <summary>The code of a block, without the marks, and the lines (from 0) that are marked; null where the page has no such block.</summary>
    public (string Code, int[] MarkedLines)? FindBlock(string language, string kind) =>
        PageBlock.ReadAll(Text).FirstOrDefault(block => block.Language == language && block.Kind == kind) is { } block
            ? (block.Code, [.. block.Reports.Where(report => report.Id == Id).Select(report => report.Line)])
            : null;

    /// <summary>Every block of code, whatever it shows.</summary>
    public IEnumerable<PageBlock> ReadBlocks() => PageBlock.ReadAll(Text).Where(block => block.Language != PageBlock.ConfigFile);
}
