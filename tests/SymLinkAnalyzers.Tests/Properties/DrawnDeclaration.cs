namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>One drawn import with its callers, in a file of its own.</summary>
/// <param name="Source">The whole file, with line feeds.</param>
internal sealed record DrawnDeclaration(string Source)
{
    public override string ToString() => Source;
}
