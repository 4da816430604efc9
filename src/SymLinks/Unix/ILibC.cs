namespace SymLinks.Unix;

/// <summary>
/// The calls of the C library that the Unix side makes, and nothing else. A false is a failure and the error its errno.
/// None of them follows a link at the end of a path.
/// </summary>
internal interface ILibC
{
    bool SymLink(string target, string path, out int error);

    /// <summary>Whether the path is a symbolic link; the error is EINVAL where it is something else.</summary>
    bool IsLink(string path, out int error);

    /// <summary>Whether this process may write to the directory.</summary>
    bool MayWrite(string directory, out int error);

    /// <summary>The system's text for an error.</summary>
    string Describe(int error);
}
