using System.Globalization;
using System.Text.RegularExpressions;

namespace SymLinkAnalyzers.Package.Tests.Processes;

/// <summary>A warning or an error that a build printed. A message of the build itself has no place.</summary>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Severity, string Id, string Text)
{
    /// <param name="output">What the build printed.</param>
    /// <param name="folder">The folder that the files are named from.</param>
    public static IReadOnlyList<BuildMessage> ReadAll(string output, string folder) =>
        [.. Pattern().Matches(output)
            .Select(match => Read(match, folder))
            .Distinct()
            .OrderBy(message => message.File, StringComparer.Ordinal)
            .ThenBy(message => message.Line)
            .ThenBy(message => message.Column)
            .ThenBy(message => message.Id, StringComparer.Ordinal)];

    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Id}: {Text}";

    private static BuildMessage Read(Match match, string folder) => new(
        ReadFile(match.Groups["file"].Value, folder),
        ReadNumber(match.Groups["line"]),
        ReadNumber(match.Groups["column"]),
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        match.Groups["text"].Value);

    private static string ReadFile(string file, string folder) =>
        Path.IsPathRooted(file) ? Path.GetRelativePath(folder, file).Replace('\\', '/') : file;

    private static int ReadNumber(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    // The help link and the project stand at the end of the line.
    [GeneratedRegex(
        @"^\s*(?<file>[^\r\n]+?)(\((?<line>\d+),(?<column>\d+)\))?\s*: (?<severity>warning|error) (?<id>[A-Z]+\d+): (?<text>[^\r\n]*?)( \(https://[^\s)]+\))?( \[[^\r\n\]]+\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
