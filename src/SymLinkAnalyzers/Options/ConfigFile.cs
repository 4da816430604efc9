using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Options;

/// <summary>Reads the lines of .editorconfig files and global configs, to find where an option is set.</summary>
internal static class ConfigFile
{
    private static readonly char[] s_separators = ['=', ':'];

    public static bool MayBe(string path) =>
        path.EndsWith("config", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key, the value and the place of both; null for a line that sets none of our options.</summary>
    public static (string Key, string Value, TextSpan Span)? ReadSetting(TextLine line)
    {
        string text = line.ToString();
        string trimmed = text.TrimStart();
        int separator = trimmed.IndexOfAny(s_separators);
        if (separator < 0 || !trimmed.StartsWith(AnalyzerOption.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string rest = trimmed.Substring(separator + 1);
        int comment = FindComment(rest);
        string value = (comment < 0 ? rest : rest.Substring(0, comment)).Trim();
        int start = text.Length - trimmed.Length;
        int end = start + (comment < 0 ? trimmed : trimmed.Substring(0, separator + 1 + comment)).TrimEnd().Length;
        return (trimmed.Substring(0, separator).Trim(), value, TextSpan.FromBounds(line.Start + start, line.Start + end));
    }

    /// <summary>A comment may follow a value, behind a space.</summary>
    private static int FindComment(string value)
    {
        for (int index = 1; index < value.Length; index++)
        {
            if (value[index] is '#' or ';' && char.IsWhiteSpace(value[index - 1]))
            {
                return index;
            }
        }

        return -1;
    }
}
