using System.Diagnostics.CodeAnalysis;

namespace SymLinks;

/// <summary>Creates symbolic links on Windows, Linux and macOS, and says why when it cannot.</summary>
/// <remarks>
/// <para>On Windows every creation first passes the flag <c>SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE</c>, and tries again
/// without it if Windows does not know the flag. After a success it checks that the link exists, because some systems report
/// success and create nothing.</para>
/// <para>A relative target is stored unchanged and is relative to the folder of the link, never to the current directory.
/// On Windows <c>/</c> in a target becomes <c>\</c>, except in targets that start with <c>\\?\</c>: Windows stores a
/// target unchanged and does not follow one with <c>/</c>. A separator at the end of a link's path is ignored.</para>
/// <para>Sources: Microsoft, "CreateSymbolicLinkW function (winbase.h)", "Symbolic Links", "Maximum Path Length Limitation";
/// POSIX, "symlink()", "readlink()".</para>
/// </remarks>
public static class SymLink
{
    private static LinkOperations Operations => LinkOperations.ForThisSystem;

    /// <summary>Creates a symbolic link to a file.</summary>
    /// <param name="path">The path of the new link. Nothing may exist there yet.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder for the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">Any other failure; see <see cref="SymLinkException.Error"/>.</exception>
    /// <remarks>Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)"; POSIX, "symlink()".</remarks>
    public static FileInfo CreateFile(string path, string pathToTarget) => Operations.CreateFile(path, pathToTarget);

    /// <summary>Creates a symbolic link to a directory.</summary>
    /// <inheritdoc cref="CreateFile"/>
    public static DirectoryInfo CreateDirectory(string path, string pathToTarget) => Operations.CreateDirectory(path, pathToTarget);

    /// <summary>Creates a symbolic link of the given kind, or of the kind of its target.</summary>
    /// <param name="path">The path of the new link. Nothing may exist there yet.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <param name="kind">The kind of the link. <see cref="SymLinkKind.Detect"/> looks at the target.</param>
    /// <returns>The link: a <see cref="DirectoryInfo"/> for a directory, otherwise a <see cref="FileInfo"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder for the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; see <see cref="SymLinkException.Error"/>. On Windows a network or device target
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

    /// <summary>Creates a symbolic link, or says why it cannot.</summary>
    /// <param name="path">The path of the new link. Nothing may exist there yet.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <param name="kind">The kind of the link. <see cref="SymLinkKind.Detect"/> looks at the target.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <returns>True if the link was created.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <remarks>
    /// Does not throw when the file system refuses. On Windows a network or device target (<c>\\server\share</c>) with
    /// <see cref="SymLinkKind.Detect"/> gives <see cref="SymLinkError.InvalidPath"/>.
    /// Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)"; POSIX, "symlink()".
    /// </remarks>
    public static bool TryCreate(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error) =>
        TryCreate(path, pathToTarget, kind, out error, out _);

    /// <inheritdoc cref="TryCreate(string, string, SymLinkKind, out SymLinkError)"/>
    /// <param name="path">The path of the new link. Nothing may exist there yet.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <param name="kind">The kind of the link. <see cref="SymLinkKind.Detect"/> looks at the target.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <param name="nativeErrorCode">The system's error code: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 if no call failed.</param>
    public static bool TryCreate(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error, out int nativeErrorCode) =>
        Told(Operations.TryCreate(path, pathToTarget, kind), out error, out nativeErrorCode);

    /// <summary>Creates a symbolic link to a file, or returns false.</summary>
    /// <param name="path">The path of the new link. Nothing may exist there yet.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <returns>True if the link was created.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <remarks>
    /// Does not throw when the file system refuses; <see cref="TryCreate(string, string, SymLinkKind, out SymLinkError)"/>
    /// says why. Source: Microsoft, "CreateSymbolicLinkW function (winbase.h)"; POSIX, "symlink()".
    /// </remarks>
    public static bool TryCreateFile(string path, string pathToTarget) =>
        Operations.TryCreate(path, pathToTarget, SymLinkKind.File).Succeeded;

    /// <summary>Creates a symbolic link to a directory, or returns false.</summary>
    /// <inheritdoc cref="TryCreateFile"/>
    public static bool TryCreateDirectory(string path, string pathToTarget) =>
        Operations.TryCreate(path, pathToTarget, SymLinkKind.Directory).Succeeded;

    /// <summary>Creates a symbolic link, replacing the one at the path if there is one, in one step.</summary>
    /// <param name="path">The path of the link. Either nothing or a symbolic link may exist there.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <param name="kind">The kind of the link. <see cref="SymLinkKind.Detect"/> looks at the target.</param>
    /// <returns>True if anything changed; false if a link of this kind already led there and was left alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder for the link does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; see <see cref="SymLinkException.Error"/>. A plain file or directory in the way is
    /// <see cref="SymLinkError.NotALink"/> and stays as it is.
    /// </exception>
    /// <remarks>
    /// <para>The link is replaced in one step: anyone reading it meanwhile sees the old target or the new one. It takes two steps, with
    /// a moment without a link between them, on Windows for a link to a directory where the file system has no POSIX semantics (NTFS
    /// before Windows 10 1607, some shares), and on Linux and macOS where the file system cannot exchange two names but can
    /// move without overwriting.</para>
    /// <para>The new link is created under a temporary name (<c>.symlink-…</c>) in the same folder and then takes the place of the
    /// old one. A process that is killed in between leaves that name behind, and so does a file system that refuses to remove it; it
    /// does not affect later calls. If replacing takes two steps and the process dies between them, there is no link at the path, and
    /// the old one has such a name. Where the path has no room for such a name, the temporary one is shorter.</para>
    /// <para>A file or directory that takes the place of the old link while this runs survives. On Linux and macOS the two names
    /// are exchanged, and anything that turns out not to be a link is put back. If something newer exists at the path by then, it
    /// stays, and the message says under which name the older one is.</para>
    /// <para>On Windows, on other systems (Android, iOS, FreeBSD), and where the file system can do neither (NFS), a file that appears
    /// between the check and the move is replaced.</para>
    /// <para>Source: POSIX, "rename()"; Linux, "renameat2(2)"; Apple, "renamex_np(2)";
    /// Microsoft, "FILE_RENAME_INFORMATION structure (ntifs.h)", "MoveFileExW function (winbase.h)".</para>
    /// </remarks>
    public static bool Replace(string path, string pathToTarget, SymLinkKind kind = SymLinkKind.Detect) =>
        Operations.Replace(path, pathToTarget, kind);

    /// <summary>Like <see cref="Replace"/>, but returns the error.</summary>
    /// <param name="path">The path of the link. Either nothing or a symbolic link may exist there.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <param name="kind">The kind of the link. <see cref="SymLinkKind.Detect"/> looks at the target.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <returns>True if the link now leads to the target.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; the kind is none of the three, or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <remarks>
    /// Does not throw when the file system refuses. If something that others put at the path was kept under another name (see
    /// <see cref="Replace"/>), only the exception of <see cref="Replace"/> says under which.
    /// </remarks>
    public static bool TryReplace(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error) =>
        TryReplace(path, pathToTarget, kind, out error, out _);

    /// <inheritdoc cref="TryReplace(string, string, SymLinkKind, out SymLinkError)"/>
    /// <param name="path">The path of the link. Either nothing or a symbolic link may exist there.</param>
    /// <param name="pathToTarget">The target; a relative one is relative to the folder of the link. It need not exist.</param>
    /// <param name="kind">The kind of the link. <see cref="SymLinkKind.Detect"/> looks at the target.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>.</param>
    /// <param name="nativeErrorCode">The system's error code: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 if no call failed.</param>
    public static bool TryReplace(string path, string pathToTarget, SymLinkKind kind, out SymLinkError error, out int nativeErrorCode) =>
        Told(Operations.TryReplace(path, pathToTarget, kind, out _), out error, out nativeErrorCode);

    /// <summary>Deletes a symbolic link of either kind, never its target.</summary>
    /// <param name="path">The link.</param>
    /// <returns>True if the link was deleted, false if there was nothing at the path.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, contains a NUL or, on Windows, only spaces.</exception>
    /// <exception cref="DirectoryNotFoundException">The drive or the share cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; see <see cref="SymLinkException.Error"/>. A plain file or directory at the path is
    /// <see cref="SymLinkError.NotALink"/> and stays as it is.
    /// </exception>
    /// <remarks>
    /// Anything that takes the place of the link meanwhile is safe. On Windows the link is opened, checked, and deleted through
    /// that handle. Elsewhere it is moved to a temporary name (<c>.symlink-…</c>), checked there, and moved back if it is not a link. If
    /// something newer exists at the path by then, it stays, and the message says under which name the older one is. A process
    /// that is killed in between leaves the temporary name behind.
    /// Source: Microsoft, "FILE_DISPOSITION_INFO structure (winbase.h)", "Symbolic Link Effects on File Systems Functions";
    /// POSIX, "unlink()".
    /// </remarks>
    public static bool Delete(string path) => Operations.Delete(path);

    /// <summary>Like <see cref="Delete"/>, but returns the error.</summary>
    /// <param name="path">The link.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>. <see cref="SymLinkError.PathNotFound"/> if there was nothing at the path.</param>
    /// <returns>True if the link was deleted.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, contains a NUL or, on Windows, only spaces.</exception>
    /// <remarks>
    /// Does not throw when the file system refuses. If something that others put at the path was kept under another name (see
    /// <see cref="Delete"/>), only the exception of <see cref="Delete"/> says under which.
    /// </remarks>
    public static bool TryDelete(string path, out SymLinkError error) => TryDelete(path, out error, out _);

    /// <inheritdoc cref="TryDelete(string, out SymLinkError)"/>
    /// <param name="path">The link.</param>
    /// <param name="error">Why it failed, or <see cref="SymLinkError.None"/>. <see cref="SymLinkError.PathNotFound"/> if there was nothing at the path.</param>
    /// <param name="nativeErrorCode">The system's error code: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 if no call failed.</param>
    public static bool TryDelete(string path, out SymLinkError error, out int nativeErrorCode) =>
        Told(Operations.TryDelete(path), out error, out nativeErrorCode);

    /// <summary>Whether there is a symbolic link of either kind at the path, wherever it leads.</summary>
    /// <param name="path">The path.</param>
    /// <returns>
    /// True for a symbolic link; false for anything else, for nothing, if it cannot be determined, and for null or an invalid
    /// path, as <c>File.Exists</c> does.
    /// </returns>
    /// <remarks>
    /// Never throws. A junction is not a symbolic link. Source: Microsoft, "FILE_ATTRIBUTE_TAG_INFO structure (winbase.h)",
    /// IO_REPARSE_TAG_SYMLINK, "File.Exists(String) Method"; POSIX, "readlink()".
    /// </remarks>
    public static bool Exists(string? path) => Operations.Exists(path);

    /// <summary>The target of a symbolic link, as the link stores it.</summary>
    /// <param name="path">The link.</param>
    /// <returns>The target; a relative one stays relative. Null if there is no symbolic link at the path.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, contains a NUL or, on Windows, only spaces.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="DirectoryNotFoundException">The drive or the share cannot be reached.</exception>
    /// <exception cref="SymLinkException">Any other failure; see <see cref="SymLinkException.Error"/>.</exception>
    /// <remarks>
    /// On Windows this is the name that Windows follows, without its prefix <c>\??\</c>, not the one that is stored
    /// for display. Source: Microsoft, "REPARSE_DATA_BUFFER structure (ntifs.h)"; POSIX, "readlink()".
    /// </remarks>
    public static string? GetTarget(string path) => Operations.GetTarget(path);

    /// <summary>Like <see cref="GetTarget"/>, but returns the error.</summary>
    /// <param name="path">The link.</param>
    /// <param name="target">The target; a relative one stays relative. Null if there is none.</param>
    /// <param name="error">
    /// Why there is none, or <see cref="SymLinkError.None"/>: <see cref="SymLinkError.PathNotFound"/> if there is nothing at the
    /// path, <see cref="SymLinkError.NotALink"/> if there is something else.
    /// </param>
    /// <returns>True if there is a link at the path and it could be read.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, contains a NUL or, on Windows, only spaces.</exception>
    /// <remarks>Does not throw for what the file system refuses or the link contains.</remarks>
    public static bool TryGetTarget(string path, [NotNullWhen(true)] out string? target, out SymLinkError error) =>
        TryGetTarget(path, out target, out error, out _);

    /// <inheritdoc cref="TryGetTarget(string, out string, out SymLinkError)"/>
    /// <param name="path">The link.</param>
    /// <param name="target">The target; a relative one stays relative. Null if there is none.</param>
    /// <param name="error">Why there is none, or <see cref="SymLinkError.None"/>.</param>
    /// <param name="nativeErrorCode">The system's error code: <c>GetLastError</c> on Windows, <c>errno</c> elsewhere; 0 if no call failed.</param>
    public static bool TryGetTarget(string path, [NotNullWhen(true)] out string? target, out SymLinkError error, out int nativeErrorCode)
    {
        bool isRead = Told(Operations.TryGetTarget(path, out string stored), out error, out nativeErrorCode);
        target = isRead ? stored : null;
        return isRead;
    }

    /// <summary>The final target of a symbolic link.</summary>
    /// <param name="path">The link.</param>
    /// <returns>
    /// What the link leads to, through all links on the way, including those among its folders: a <see cref="DirectoryInfo"/> for
    /// a directory, otherwise a <see cref="FileInfo"/>. It need not exist. Null if there is no symbolic link at the path.
    /// </returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, contains a NUL or, on Windows, only spaces.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refused access.</exception>
    /// <exception cref="DirectoryNotFoundException">The drive or the share cannot be reached.</exception>
    /// <exception cref="SymLinkException">
    /// Any other failure; see <see cref="SymLinkException.Error"/>. It is <see cref="SymLinkError.Cycle"/> if the
    /// links lead round in a circle, or through more links than the system follows (63 on Windows, 40 on Linux, 32 on macOS).
    /// </exception>
    /// <remarks>
    /// A folder that is a link is followed before a <c>..</c> after it, as the system does. Links to the network are followed.
    /// This is not a security check: the answer may already be out of date. To keep untrusted paths inside a folder, use checks
    /// that the system makes while opening (<c>openat2</c> with RESOLVE_BENEATH, <c>O_NOFOLLOW_ANY</c>, or the name of an open
    /// handle on Windows). Source: POSIX, "Pathname Resolution"; Microsoft, "Symbolic Links", "Reparse Points".
    /// </remarks>
    public static FileSystemInfo? Resolve(string path) => Operations.Resolve(path);

    /// <summary>A target relative to the folder of a link, so that both can move together.</summary>
    /// <param name="path">The existing or future link. Its folder should exist.</param>
    /// <param name="target">The target, relative to the current directory. It need not exist.</param>
    /// <returns>
    /// The target for a link at the path. It is the full path of the target if no relative one leads there: on Windows
    /// from one drive or share to another, or if links on the way lead round in a circle or to the network, or cannot be read.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty, contains a NUL or, on Windows, only spaces; or the target is relative to a drive (<c>C:name</c>) on Windows.</exception>
    /// <exception cref="DirectoryNotFoundException">A path is relative, and the current directory no longer exists.</exception>
    /// <exception cref="UnauthorizedAccessException">A path is relative, and the current directory cannot be read.</exception>
    /// <exception cref="SymLinkException">A path has no full form on this system.</exception>
    /// <remarks>
    /// <c>..</c> in a target leads out of the folder that the link is really in, so the links among the folders of both are
    /// followed first; the last name is not. A separator at the end of the target is kept. Source: GNU Coreutils, "ln invocation",
    /// <c>--relative</c>; POSIX, "Pathname Resolution".
    /// </remarks>
    public static string RelativeTarget(string path, string target) => Operations.RelativeTarget(path, target);

    /// <summary>Finds out whether this process can create symbolic links in a folder, by creating one and deleting it.</summary>
    /// <param name="directory">The folder.</param>
    /// <returns>Whether it can, and if not, why and what to do about it; also if the link could not be deleted again.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, contains a NUL or, on Windows, only spaces.</exception>
    /// <remarks>
    /// For tests that are skipped where links cannot be created, and for installers. Does not throw when the file system refuses.
    /// The link has a name that nothing else uses (<c>.symlink-…</c>) and leads nowhere.
    /// </remarks>
    public static SymLinkSupport Probe(string directory) => Operations.Probe(directory);

    private static bool Told(in LinkResult result, out SymLinkError error, out int nativeErrorCode)
    {
        error = result.Error;
        nativeErrorCode = result.NativeErrorCode;
        return result.Succeeded;
    }
}
