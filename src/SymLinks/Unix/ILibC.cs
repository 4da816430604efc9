namespace SymLinks.Unix;

/// <summary>
/// The calls of the C library that the Unix side makes, and nothing else: the one place where it touches the system.
/// A false is a failure and the error its errno. None of them follows a link at the end of a path, but for IsDirectory.
/// </summary>
internal interface ILibC
{
    bool SymLink(string target, string path, out int error);

    /// <summary>Whether the path is a symbolic link; the error is EINVAL where it is something else.</summary>
    bool IsLink(string path, out int error);

    bool ReadLink(string path, out string target, out int error);

    bool Unlink(string path, out int error);

    /// <summary>Moves over what stands at the new path, unless that is a directory.</summary>
    bool Rename(string path, string newPath, out int error);

    /// <summary>Moves only where nothing stands; else the error is EEXIST. It is EINVAL, ENOSYS or ENOTSUP where there is no such call.</summary>
    bool Move(string path, string newPath, out int error);

    /// <summary>Lets the two change places at once. It is EINVAL, ENOSYS or ENOTSUP where there is no such call.</summary>
    bool Exchange(string first, string second, out int error);

    /// <summary>Gives a file a second name, where nothing stands yet; a directory gets none.</summary>
    bool HardLink(string path, string newPath, out int error);

    /// <summary>What tells an entry from all others, whatever its name; zeros where the system does not tell.</summary>
    (ulong Device, ulong Number) Identity(string path);

    /// <summary>Whether the path leads to a directory.</summary>
    bool IsDirectory(string path);

    /// <summary>
    /// Whether the path leads to a directory, and through no link. ENOENT and ENOTDIR mean that there is no directory, and no
    /// link up to where the path ends. Any other error says nothing: there may be a link, or no such call.
    /// </summary>
    bool IsDirectoryWithoutLinks(string path, out int error);

    /// <summary>Whether this process may write to the directory.</summary>
    bool MayWrite(string directory, out int error);

    /// <summary>The system's text for an error.</summary>
    string Describe(int error);
}
