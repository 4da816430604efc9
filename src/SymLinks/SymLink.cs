namespace SymLinks;

/// <summary>Creates symbolic links on Windows, Linux and macOS, and says why when it cannot.</summary>
/// <remarks>
/// <para>On Windows every creation asks for the unprivileged way first (flag
/// <c>SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE</c>) and falls back to the older call where Windows does not know that
/// flag. After a success the link is looked at, because some systems report success and create nothing.</para>
/// <para>A relative target is stored as it is and means "from the folder of the link", never "from the current directory".
/// On Windows <c>/</c> in a target becomes <c>\</c>, except in targets that start with <c>\\?\</c>: Windows stores a target
/// as it is given and does not follow one with <c>/</c>. A separator at the end of the path of a link is ignored.</para>
/// <para>Sources: Microsoft, "CreateSymbolicLinkW function (winbase.h)", "Symbolic Links", "Maximum Path Length Limitation";
/// POSIX, "symlink()", "readlink()".</para>
/// </remarks>
public static class SymLink
{
    private static LinkOperations Operations => LinkOperations.ForThisSystem;

    /// <summary>Creates a symbolic link to a file.</summary>
    /// <param name="path">Where the link is to stand. Nothing may stand there yet.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty or holds a NUL, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder that is to hold the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">Any other failure; <see cref="SymLinkException.Error"/> says which.</exception>
    /// <remarks>Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)"; POSIX, "symlink()".</remarks>
    public static FileInfo CreateFile(string path, string pathToTarget) => Operations.CreateFile(path, pathToTarget);

    /// <summary>Creates a symbolic link to a directory.</summary>
    /// <inheritdoc cref="CreateFile"/>
    public static DirectoryInfo CreateDirectory(string path, string pathToTarget) => Operations.CreateDirectory(path, pathToTarget);

    /// <summary>Creates a symbolic link of the kind given, or of the kind of its target.</summary>
    /// <param name="path">Where the link is to stand. Nothing may stand there yet.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <param name="kind">What the link stands for. With <see cref="SymLinkKind.Detect"/> the target is looked at.</param>
    /// <returns>The link: a <see cref="DirectoryInfo"/> for a directory, else a <see cref="FileInfo"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty or holds a NUL, the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder that is to hold the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; <see cref="SymLinkException.Error"/> says which. On Windows a network or device target
    /// (<c>\\server\share</c>) with <see cref="SymLinkKind.Detect"/> is <see cref="SymLinkError.InvalidPath"/>.
    /// </exception>
    /// <remarks>
    /// Only the text of the target decides whether it is looked at; a local target that itself leads through a link to
    /// the network is looked at like any other. Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)",
    /// "GetFileAttributesW function (fileapi.h)"; POSIX, "symlink()".
    /// </remarks>
    public static FileSystemInfo Create(string path, string pathToTarget, SymLinkKind kind = SymLinkKind.Detect) =>
        Operations.Create(path, pathToTarget, kind);

    /// <summary>Creates a symbolic link, or says why it could not.</summary>
    /// <param name="path">Where the link is to stand. Nothing may stand there yet.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <param name="kind">What the link stands for. With <see cref="SymLinkKind.Detect"/> the target is looked at.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <returns>True where the link was created.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty or holds a NUL, the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <remarks>
    /// Never throws for what the file system says. On Windows a network or device target (<c>\\server\share</c>) with
    /// <see cref="SymLinkKind.Detect"/> gives <see cref="SymLinkError.InvalidPath"/>.
    /// Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)"; POSIX, "symlink()".
    /// </remarks>
    public static bool TryCreate(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error) =>
        TryCreate(path, pathToTarget, kind, out error, out _);

    /// <inheritdoc cref="TryCreate(string, string, SymLinkKind, out SymLinkError)"/>
    /// <param name="path">Where the link is to stand. Nothing may stand there yet.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <param name="kind">What the link stands for. With <see cref="SymLinkKind.Detect"/> the target is looked at.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <param name="nativeErrorCode">The system's own number: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 where no call failed.</param>
    public static bool TryCreate(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error, out int nativeErrorCode)
    {
        LinkResult result = Operations.TryCreate(path, pathToTarget, kind);
        error = result.Error;
        nativeErrorCode = result.NativeErrorCode;
        return result.Succeeded;
    }

    /// <summary>Creates a symbolic link to a file, or returns false.</summary>
    /// <param name="path">Where the link is to stand. Nothing may stand there yet.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <returns>True where the link was created.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty or holds a NUL, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <remarks>
    /// Never throws for what the file system says; <see cref="TryCreate(string, string, SymLinkKind, out SymLinkError)"/>
    /// tells why. Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)"; POSIX, "symlink()".
    /// </remarks>
    public static bool TryCreateFile(string path, string pathToTarget) =>
        Operations.TryCreate(path, pathToTarget, SymLinkKind.File).Succeeded;

    /// <summary>Creates a symbolic link to a directory, or returns false.</summary>
    /// <inheritdoc cref="TryCreateFile"/>
    public static bool TryCreateDirectory(string path, string pathToTarget) =>
        Operations.TryCreate(path, pathToTarget, SymLinkKind.Directory).Succeeded;
}
