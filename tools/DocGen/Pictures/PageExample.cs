using System.Text.RegularExpressions;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>The faulty example of a rule's page.</summary>
/// <param name="Code">Without the marks on the lines that are reported.</param>
/// <param name="IsConfigFile">Whether it is a config file, and not C#.</param>
/// <param name="Options">The config file that it is judged under, where the page has one.</param>
/// <param name="Library">The code of the library that it calls, where the page has one.</param>
/// <param name="Fixed">What the first fix makes of it, where the page shows that.</param>
internal sealed partial record PageExample(string Code, bool IsConfigFile, string? Options, string? Library, string? Fixed)
{
    /// <summary>Null where the page has no example.</summary>
    public static PageExample? TryRead(string page)
    {
        string text = page.ReplaceLineEndings("\n");
        string? code = FindBlock(text, "csharp violation");
        string? config = FindBlock(text, "ini violation");
        return (code ?? config) is { } found
            ? new PageExample(found, code is null, FindBlock(text, "ini options"), FindBlock(text, "csharp library"), FindBlock(text, "csharp fixed"))
            : null;
    }

    private static string? FindBlock(string page, string kind)
    {
        string fence = $"\n```{kind}\n";
        int start = page.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        int end = start < fence.Length ? -1 : page.IndexOf("```\n", start, StringComparison.Ordinal);
        return end < 0 ? null : Mark().Replace(page[start..end], "");
    }

    [GeneratedRegex(@" (//|#) SLNK\d{4}$", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
