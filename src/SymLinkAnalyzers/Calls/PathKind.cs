namespace SymLinkAnalyzers.Calls;

/// <summary>What a path surely leads to.</summary>
internal enum PathKind
{
    Unknown,

    File,

    Directory,
}
