using System.Text.RegularExpressions;
using SymLinkAnalyzers.Package.Tests.Processes;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>What the comments in a consumer's source say that a build reports: <c>// reports SLNK2001 SLNK3001</c>.</summary>
internal static partial class ExpectedMessages
{
    /// <summary>Lines like those of <see cref="Of"/>, from the comments.</summary>
    public static IEnumerable<string> InSources(string folder, string project)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(folder, project)).Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            for (int index = 0; index < lines.Length; index++)
            {
                foreach (Capture id in Mark().Match(lines[index]).Groups["id"].Captures)
                {
                    yield return $"{project}/{Path.GetFileName(file)}({index + 1}): warning {id.Value}";
                }
            }
        }
    }

    /// <summary>What a build printed, without what may change with the wording of a rule.</summary>
    public static IEnumerable<string> Of(CommandResult build) =>
        build.ReadMessages()
            .OrderBy(message => message.File, StringComparer.Ordinal)
            .ThenBy(message => message.Line)
            .ThenBy(message => message.Id, StringComparer.Ordinal)
            .Select(message => $"{message.File}({message.Line}): {message.Severity} {message.Id}");

    [GeneratedRegex(@"(//|') reports( (?<id>SLNK\d{4}))+\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
