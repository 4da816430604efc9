using System.Diagnostics.CodeAnalysis;

namespace SymLinks;

/// <summary>Creates symbolic links on Windows, Linux and macOS, and says why when it cannot.</summary>
/// <remarks>
/// <para>On Windows every creation asks for the unprivileged way first (flag
/// <c>SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE</c>) and falls back to the older call where Windows does not know that
/// flag. There the link is looked at after a success, because some systems report success and create nothing.</para>
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
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
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
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder that is to hold the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; <see cref="SymLinkException.Error"/> says which. On Windows a network or device target
    /// (<c>\\server\share</c>) with <see cref="SymLinkKind.Detect"/> is <see cref="SymLinkError.InvalidPath"/>.
    /// </exception>
    /// <remarks>
    /// With <see cref="SymLinkKind.Detect"/> a separator at the end of the target means a directory, whether or not it exists. On
    /// Windows nothing is looked at on the network: a link on the way that leads there, or that cannot be read, is an error.
    /// Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)",
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
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
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
    public static bool TryCreate(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error, out int nativeErrorCode) =>
        Told(Operations.TryCreate(path, pathToTarget, kind), out error, out nativeErrorCode);

    /// <summary>Creates a symbolic link to a file, or returns false.</summary>
    /// <param name="path">Where the link is to stand. Nothing may stand there yet.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <returns>True where the link was created.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
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

    /// <summary>Puts a symbolic link at the path, in the place of the one that may stand there, in one step.</summary>
    /// <param name="path">Where the link is to stand. Nothing or a symbolic link of either kind may stand there.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <param name="kind">What the link stands for. With <see cref="SymLinkKind.Detect"/> the target is looked at.</param>
    /// <returns>True where anything changed; false where a link of this kind led there already, and was left alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder that is to hold the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; <see cref="SymLinkException.Error"/> says which. A plain file or directory in the way is
    /// <see cref="SymLinkError.NotALink"/> and stays as it is.
    /// </exception>
    /// <remarks>
    /// <para>Whoever reads the link meanwhile sees the old target or the new one, never nothing. The one exception: on
    /// Windows, where the file system has no POSIX semantics (FAT, NTFS before Windows 10 1607, some shares), a link to a
    /// directory is replaced in two steps, and there is a moment without a link between them.</para>
    /// <para>The new link is made under a temporary name (<c>.symlink-…</c>) in the same folder and then takes the place of the
    /// old one. A process that is killed in between leaves that name behind; it disturbs no later call. Where it takes two steps, and
    /// the process dies between them, there is no link at the path, and the old one has such a name.</para>
    /// <para>A file or directory that takes the place of the old link while this runs survives. On Linux and macOS the two names
    /// are exchanged, and what turns out to be no link is put back. If something newer stands at the path by then, that
    /// stays, and the message says under which name the older is.</para>
    /// <para>Not all file systems can exchange. Where they can at least move without going over anything, the link is replaced in two
    /// steps, with a moment without a link between them. Where they cannot (NFS), and on Windows, a file that comes between the
    /// check and the move is replaced.</para>
    /// <para>Source: POSIX, "rename()"; Linux, "renameat2(2)"; Apple, "renamex_np(2)";
    /// Microsoft, "FILE_RENAME_INFORMATION structure (ntifs.h)", "MoveFileExW function (winbase.h)".</para>
    /// </remarks>
    public static bool Replace(string path, string pathToTarget, SymLinkKind kind = SymLinkKind.Detect) =>
        Operations.Replace(path, pathToTarget, kind);

    /// <summary>As <see cref="Replace"/>, but says why it could not.</summary>
    /// <param name="path">Where the link is to stand. Nothing or a symbolic link of either kind may stand there.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <param name="kind">What the link stands for. With <see cref="SymLinkKind.Detect"/> the target is looked at.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <returns>True where the link leads to the target now.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <remarks>
    /// Never throws for what the file system says. Under which name something was kept that others put at the path meanwhile
    /// (see <see cref="Replace"/>), only the exception of <see cref="Replace"/> tells.
    /// </remarks>
    public static bool TryReplace(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error) =>
        TryReplace(path, pathToTarget, kind, out error, out _);

    /// <inheritdoc cref="TryReplace(string, string, SymLinkKind, out SymLinkError)"/>
    /// <param name="path">Where the link is to stand. Nothing or a symbolic link of either kind may stand there.</param>
    /// <param name="pathToTarget">Where it leads; relative means from the folder of the link. It need not exist.</param>
    /// <param name="kind">What the link stands for. With <see cref="SymLinkKind.Detect"/> the target is looked at.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <param name="nativeErrorCode">The system's own number: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 where no call failed.</param>
    public static bool TryReplace(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error, out int nativeErrorCode) =>
        Told(Operations.TryReplace(path, pathToTarget, kind, out _), out error, out nativeErrorCode);

    /// <summary>Deletes a symbolic link of either kind, and never what it leads to.</summary>
    /// <param name="path">The link.</param>
    /// <returns>True where the link was deleted, false where there was nothing at the path.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, holds a NUL or, on Windows, spaces only.</exception>
    /// <exception cref="DirectoryNotFoundException">The drive or the share cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; <see cref="SymLinkException.Error"/> says which. A plain file or directory at the path is
    /// <see cref="SymLinkError.NotALink"/> and stays as it is.
    /// </exception>
    /// <remarks>
    /// What takes the place of the link meanwhile is safe. On Windows the link is opened, seen to be one, and deleted by that very
    /// handle. Elsewhere it is moved to a temporary name (<c>.symlink-…</c>), looked at there, and moved back if it is no link. If
    /// something newer stands at the path by then, that stays, and the message says under which name the older is. A process
    /// that is killed in between leaves the temporary name behind.
    /// Source: Microsoft, "FILE_DISPOSITION_INFO structure (winbase.h)", "Symbolic Link Effects on File Systems Functions";
    /// POSIX, "unlink()".
    /// </remarks>
    public static bool Delete(string path) => Operations.Delete(path);

    /// <summary>As <see cref="Delete"/>, but says why it could not.</summary>
    /// <param name="path">The link.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>. Where there was nothing at the path it is <see cref="SymLinkError.PathNotFound"/>.</param>
    /// <returns>True where the link was deleted.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, holds a NUL or, on Windows, spaces only.</exception>
    /// <remarks>
    /// Never throws for what the file system says. Under which name something was kept that others put at the path meanwhile
    /// (see <see cref="Delete"/>), only the exception of <see cref="Delete"/> tells.
    /// </remarks>
    public static bool TryDelete(string path, out SymLinkError error) => TryDelete(path, out error, out _);

    /// <inheritdoc cref="TryDelete(string, out SymLinkError)"/>
    /// <param name="path">The link.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>. Where there was nothing at the path it is <see cref="SymLinkError.PathNotFound"/>.</param>
    /// <param name="nativeErrorCode">The system's own number: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 where no call failed.</param>
    public static bool TryDelete(string path, out SymLinkError error, out int nativeErrorCode) =>
        Told(Operations.TryDelete(path), out error, out nativeErrorCode);

    /// <summary>Whether a symbolic link of either kind stands at the path, wherever it leads.</summary>
    /// <param name="path">The path.</param>
    /// <returns>
    /// True for a symbolic link; false for anything else, for nothing, where there is no telling, and for null or what can
    /// be no path, as <c>File.Exists</c> does.
    /// </returns>
    /// <remarks>
    /// Never throws. A junction is not a symbolic link. Source: Microsoft, "FILE_ATTRIBUTE_TAG_INFO structure (winbase.h)",
    /// IO_REPARSE_TAG_SYMLINK, "File.Exists(String) Method"; POSIX, "readlink()".
    /// </remarks>
    public static bool Exists(string? path) => Operations.Exists(path);

    /// <summary>The target of a symbolic link, as the link stores it.</summary>
    /// <param name="path">The link.</param>
    /// <returns>The target; a relative one stays relative. Null where no symbolic link stands at the path.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, holds a NUL or, on Windows, spaces only.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="DirectoryNotFoundException">The drive or the share cannot be reached.</exception>
    /// <exception cref="SymLinkException">Any other failure; <see cref="SymLinkException.Error"/> says which.</exception>
    /// <remarks>
    /// On Windows this is the name that Windows follows, without its prefix <c>\??\</c>, and not the one that is stored beside
    /// it for show. Source: Microsoft, "REPARSE_DATA_BUFFER structure (ntifs.h)"; POSIX, "readlink()".
    /// </remarks>
    public static string? GetTarget(string path) => Operations.GetTarget(path);

    /// <summary>As <see cref="GetTarget"/>, but says why there is none.</summary>
    /// <param name="path">The link.</param>
    /// <param name="target">The target; a relative one stays relative. Null where there is none.</param>
    /// <param name="error">
    /// Why there is none, or <see cref="SymLinkError.None"/>: <see cref="SymLinkError.PathNotFound"/> where there is nothing at the
    /// path, <see cref="SymLinkError.NotALink"/> where something else stands there.
    /// </param>
    /// <returns>True where a link stands at the path and could be read.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, holds a NUL or, on Windows, spaces only.</exception>
    /// <remarks>Never throws for what the file system says or the link holds.</remarks>
    public static bool TryGetTarget(string path, [NotNullWhen(true)] out string? target, out SymLinkError error) =>
        TryGetTarget(path, out target, out error, out _);

    /// <inheritdoc cref="TryGetTarget(string, out string, out SymLinkError)"/>
    /// <param name="path">The link.</param>
    /// <param name="target">The target; a relative one stays relative. Null where there is none.</param>
    /// <param name="error">Why there is none, or <see cref="SymLinkError.None"/>.</param>
    /// <param name="nativeErrorCode">The system's own number: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 where no call failed.</param>
    public static bool TryGetTarget(string path, [NotNullWhen(true)] out string? target, out SymLinkError error, out int nativeErrorCode)
    {
        bool isRead = Told(Operations.TryGetTarget(path, out string stored), out error, out nativeErrorCode);
        target = isRead ? stored : null;
        return isRead;
    }

    /// <summary>Where a symbolic link leads in the end.</summary>
    /// <param name="path">The link.</param>
    /// <returns>
    /// What the link and all links on the way lead to, those among its folders included: a <see cref="DirectoryInfo"/> for
    /// a directory, else a <see cref="FileInfo"/>. It need not exist. Null where no symbolic link stands at the path.
    /// </returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, holds a NUL or, on Windows, spaces only.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="DirectoryNotFoundException">The drive or the share cannot be reached.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; <see cref="SymLinkException.Error"/> says which. It is <see cref="SymLinkError.Cycle"/> where the
    /// links lead round in a circle, or through more than the system follows (63 on Windows, 40 on Linux, 32 on macOS).
    /// </exception>
    /// <remarks>
    /// A folder that is a link is followed before a <c>..</c> behind it, as the system does it. A link to the network is
    /// followed there. This is no security check: what it tells was so a moment ago. To keep untrusted paths inside a folder, use
    /// what the system checks while it opens (<c>openat2</c> with RESOLVE_BENEATH, <c>O_NOFOLLOW_ANY</c>, or the name of an open
    /// handle on Windows). Source: POSIX, "Pathname Resolution"; Microsoft, "Symbolic Links", "Reparse Points".
    /// </remarks>
    public static FileSystemInfo? Resolve(string path) => Operations.Resolve(path);

    /// <summary>A target as it is seen from the folder of a link: relative, so that both can move together.</summary>
    /// <param name="path">The link that is, or is to be. Its folder should exist.</param>
    /// <param name="target">The target, as seen from the current directory. It need not exist.</param>
    /// <returns>
    /// The target for a link at the path. It is the full path of the target where no relative one leads there: on Windows
    /// from one drive or share to another, or where links on the way lead round in a circle or to the network.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, holds a NUL or, on Windows, spaces only; or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">A path is relative, and the current directory does not exist any more.</exception>
    /// <exception cref="SymLinkException">A path has no full form on this system.</exception>
    /// <remarks>
    /// <c>..</c> in a target leads out of the folder that the link really stands in, so the links among the folders of both are
    /// followed first; the last name is not. A separator at the end of the target is kept. Source: GNU Coreutils, "ln invocation",
    /// <c>--relative</c>; POSIX, "Pathname Resolution".
    /// </remarks>
    public static string RelativeTarget(string path, string target) => Operations.RelativeTarget(path, target);

    /// <summary>Finds out whether this process can create symbolic links in a folder, by creating one and deleting it.</summary>
    /// <param name="directory">The folder.</param>
    /// <returns>Whether it could, and if not, why and what to do about it; also if the link could not be deleted again.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, holds a NUL or, on Windows, spaces only.</exception>
    /// <remarks>
    /// For tests that skip where there are no links, and for installers. Never throws for what the file system says.
    /// The link has a name of its own (<c>.symlink-…</c>) and leads nowhere.
    /// </remarks>
    public static SymLinkSupport Probe(string directory) => Operations.Probe(directory);

    private static bool Told(in LinkResult result, out SymLinkError error, out int nativeErrorCode)
    {
        error = result.Error;
        nativeErrorCode = result.NativeErrorCode;
        return result.Succeeded;
    }
}
