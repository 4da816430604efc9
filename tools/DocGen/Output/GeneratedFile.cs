namespace SymLinkAnalyzers.DocGen.Output;

/// <summary>A file that follows from the rules, in whole or in part.</summary>
/// <param name="path">From the root of the repository.</param>
internal abstract class GeneratedFile(string path)
{
    public string Path { get; } = path;

    /// <param name="current">The text of the file as it is, or null where there is none.</param>
    /// <returns>The text as it has to be.</returns>
    public abstract string Generate(string? current);

    protected DocGenException Fault(string message) => new($"{Path}: {message}");
}
