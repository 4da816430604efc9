namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Has the formatter end new lines with a line feed, whatever the machine. The options of the workspace would be the
/// place for that, but the formatter reads them no longer; what a test's .editorconfig says comes first.
/// </summary>
internal static class LineEndConfig
{
    private const string FilePath = "/LineEnds.globalconfig";

    public static bool Is(TextDocument document) => document.FilePath == FilePath;

    public static EvaluatedFile For(IEnumerable<EvaluatedFile> sources)
    {
        // A global configuration has no wildcards, and no sections for relative paths.
        var sections = sources.Where(source => source.Path.StartsWith('/')).Select(source => $"[{source.Path}]\nend_of_line = lf\n");
        return new EvaluatedFile(FilePath, Text.SourceText.From($"is_global = true\nglobal_level = -1\n{string.Concat(sections)}"));
    }
}
