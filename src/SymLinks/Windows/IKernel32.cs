namespace SymLinks.Windows;

/// <summary>
/// The calls of kernel32.dll that the Windows side makes, and nothing else: the one place where it touches the system.
/// A false is a failure, whatever the error says.
/// </summary>
internal interface IKernel32
{
    bool CreateSymbolicLink(string path, string target, uint flags, out int error);

    bool GetFileAttributes(string path, out uint attributes, out int error);

    bool GetFullPathName(string path, out string fullPath, out int error);

    /// <summary>Opens what stands at the path itself: a link is not followed. Others may read, write and delete meanwhile.</summary>
    bool OpenWithoutFollowing(string path, uint access, out nint handle, out int error);

    bool GetAttributes(nint handle, out uint attributes, out int error);

    /// <summary>File systems without reparse points, FAT and exFAT among them, answer with an error, whatever is open.</summary>
    bool GetReparseTag(nint handle, out uint reparseTag, out int error);

    /// <summary>Gives the REPARSE_DATA_BUFFER of what is open.</summary>
    bool GetReparseData(nint handle, out byte[] data, out int error);

    /// <summary>Deletes what is open: with POSIX semantics at once, without them when the last handle is closed.</summary>
    bool Delete(nint handle, bool posixSemantics, out int error);

    /// <summary>Moves what is open: with POSIX semantics over what stands at the new path, without them only where nothing does.</summary>
    bool Rename(nint handle, string newPath, bool posixSemantics, out int error);

    /// <summary>Moves a file over what stands at the new path, unless that is a directory.</summary>
    bool MoveFileOver(string path, string newPath, out int error);

    void Close(nint handle);

    /// <summary>The system's text for an error.</summary>
    string Describe(int error);
}
