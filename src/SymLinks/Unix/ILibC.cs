namespace SymLinks.Unix;

/// <summary>
/// The calls of the C library that the Unix side makes, and nothing else: the one place where it touches the system.
/// A false is a failure and the error its errno. None of them follows a link at the end of a path.
/// </summary>
internal interface ILibC
{
    /// <summary>Creates a link, and looks at it as <see cref="IsLink"/> does: the look gives 0 where it saw a link, else the errno.</summary>
    bool SymLink(string target, string path, out int look, out int error);

    /// <summary>Whether the path is a symbolic link; the error is EINVAL where it is something else.</summary>
    bool IsLink(string path, out int error);

    bool ReadLink(string path, out string target, out int error);

    bool Unlink(string path, out int error);

    /// <summary>Moves over what stands at the new path, unless that is a directory.</summary>
    bool Rename(string path, string newPath, out int error);

    /// <summary>Lets the two change places at once. The error is EINVAL where the system or the file system cannot do it.</summary>
    bool Exchange(string first, string second, out int error);

    /// <summary>Whether this process may write to the directory.</summary>
    bool MayWrite(string directory, out int error);

    /// <summary>The system's text for an error.</summary>
    string Describe(int error);
}
