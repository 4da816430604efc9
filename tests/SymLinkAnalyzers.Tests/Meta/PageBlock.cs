using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>A block of code in a page.</summary>
/// <param name="Language">That of the compiler, or <see cref="ConfigFile"/>.</param>
/// <param name="Kind">What the page says of the block, behind the language.</param>
/// <param name="Code">Without the marks.</param>
/// <param name="Reports">What is marked as reported: the lines, from 0, and the ids.</param>
internal sealed partial record PageBlock(string Language, string Kind, string Code, ImmutableArray<(int Line, string Id)> Reports)
{
    /// <summary>In place of a language, the blocks that show a config file.</summary>
    public const string ConfigFile = "ini";

    /// <param name="page">The text of the page, with the line ends of Unix.</param>
    public static IEnumerable<PageBlock> ReadAll(string page) =>
        from Match block in Block().Matches(page)
        select Read(block.Groups["language"].Value, block.Groups["kind"].Value, block.Groups["code"].Value);

    private static PageBlock Read(string language, string kind, string code)
    {
        string[] lines = code.Split('\n');
        return new PageBlock(
            language switch { "csharp" => LanguageNames.CSharp, "vb" => LanguageNames.VisualBasic, _ => ConfigFile },
            kind,
            string.Join('\n', lines.Select(line => Mark().Replace(line, ""))),
            [
                .. from line in Enumerable.Range(0, lines.Length)
                   from Capture id in Mark().Match(lines[line]).Groups["id"].Captures
                   select (line, id.Value),
            ]);
    }

    // // SLNK1001 SLNK1002
    [GeneratedRegex(@" (//|'|#)( (?<id>(SLNK|CA)\d{4}))+$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^```(?<language>csharp|vb|ini) *(?<kind>.*)\n(?<code>(.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
