namespace SymLinks;

/// <summary>
/// What a symbolic link is to stand for. Windows stores the kind in the link and follows a link of the wrong kind no
/// further; on Unix a link has no kind.
/// </summary>
/// <remarks>
/// <see cref="File"/> and <see cref="Directory"/> equal the flags of <c>CreateSymbolicLinkW</c>.
/// Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)", parameter <c>dwFlags</c>.
/// </remarks>
public enum SymLinkKind
{
    /// <summary>The target is a file.</summary>
    File = 0,

    /// <summary>The target is a directory.</summary>
    Directory = 1,

    /// <summary>
    /// The kind is that of the target, looked for from the folder of the link. A separator at its end means a directory; else a
    /// target that does not exist counts as a file. A target on the network is never looked at on Windows, because the look alone sends the user's credentials
    /// there; for such a target give <see cref="File"/> or <see cref="Directory"/>.
    /// </summary>
    Detect = 2,
}
