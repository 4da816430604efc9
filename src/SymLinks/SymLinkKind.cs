namespace SymLinks;

/// <summary>
/// The kind of a symbolic link. Windows stores it in the link and does not follow a link of the wrong kind; on Unix a link
/// has no kind.
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
    /// The kind is that of the target, looked for from the folder of the link. A separator at its end means a directory; otherwise a
    /// target that does not exist counts as a file. On Windows a network target is never looked at, because that alone sends the
    /// user's credentials there; for such a target pass <see cref="File"/> or <see cref="Directory"/>.
    /// </summary>
    Detect = 2,
}
