namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>A file written by hand, with parts between marks that are not.</summary>
/// <param name="path">From the root of the repository.</param>
/// <param name="parts">The parts, by the names in their marks; each is told the lines that are there.</param>
internal class MarkedFile(string path, params (string Name, Func<IReadOnlyList<string>, IEnumerable<string>> Write)[] parts) : GeneratedFile(path)
{
    public override string Generate(string? current)
    {
        string text = current ?? throw Fault("does not exist");
        foreach ((string name, Func<IReadOnlyList<string>, IEnumerable<string>> write) in parts)
        {
            text = Replace(text, name, write);
        }

        return text;
    }

    private string Replace(string text, string name, Func<IReadOnlyList<string>, IEnumerable<string>> write)
    {
        string begin = name.Length == 0 ? "<!-- begin generated -->" : $"<!-- begin generated: {name} -->";
        const string End = "<!-- end generated -->";

        int mark = FindLine(text, begin, 0);
        if (mark < 0)
        {
            throw Fault($"has no line {begin}");
        }

        int start = text.IndexOf('\n', mark) + 1;
        int end = start == 0 ? -1 : FindLine(text, End, start);
        if (end < 0)
        {
            throw Fault($"has no line {End} after {begin}");
        }

        string body = text[start..end];
        if (FindLine(text, begin, start) >= 0 || body.Contains("<!-- begin generated", StringComparison.Ordinal))
        {
            throw Fault($"has marks inside one another, or {begin} twice");
        }

        string lineEnd = text[start - 2] == '\r' ? "\r\n" : "\n";
        string[] lines = body.Length == 0 ? [] : body[..^lineEnd.Length].Split(lineEnd);
        return text[..start] + string.Concat(write(lines).Select(line => line + lineEnd)) + text[end..];
    }

    /// <summary>Where a line begins that is this one and nothing else, or -1.</summary>
    private static int FindLine(string text, string line, int start)
    {
        for (int index = text.IndexOf(line, start, StringComparison.Ordinal); index >= 0; index = text.IndexOf(line, index + 1, StringComparison.Ordinal))
        {
            int after = index + line.Length;
            if ((index == 0 || text[index - 1] == '\n') && (after == text.Length || text[after] is '\r' or '\n'))
            {
                return index;
            }
        }

        return -1;
    }
}
