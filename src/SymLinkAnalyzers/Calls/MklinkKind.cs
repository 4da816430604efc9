namespace SymLinkAnalyzers.Calls;

/// <summary>What mklink is told to make.</summary>
internal enum MklinkKind
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>A symbolic link to a file: no switch.</summary>
    File,

    /// <summary>A symbolic link to a directory: /D.</summary>
    Directory,

    /// <summary>A junction: /J.</summary>
    Junction,

    /// <summary>A hard link: /H.</summary>
    HardLink,
}
