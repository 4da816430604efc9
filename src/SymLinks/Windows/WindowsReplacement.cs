namespace SymLinks.Windows;

/// <summary>Moves a link over another one.</summary>
internal sealed class WindowsReplacement
{
    private readonly IKernel32 _kernel32;

    public WindowsReplacement(IKernel32 kernel32) => _kernel32 = kernel32;

    /// <summary>
    /// In one step where the file system has POSIX semantics (NTFS since Windows 10 1607) and for files everywhere. Only
    /// for directories on other file systems in two, with a moment between them in which there is no link.
    /// </summary>
    /// <param name="temporary">The new link.</param>
    /// <param name="fullPath">Where the old one stands.</param>
    /// <param name="kinds">Directory where either of them is a link to a directory.</param>
    /// <param name="error">The error of the step that failed.</param>
    /// <param name="left">Where the old link is, if it could be neither put back nor removed.</param>
    public bool MoveOver(string temporary, string fullPath, SymLinkKind kinds, out int error, out string? left)
    {
        left = null;
        using Entry? newLink = Entry.Open(_kernel32, temporary, Entry.ReadAttributesAndDelete, out error);
        if (newLink is null)
        {
            return false;
        }

        if (_kernel32.Rename(newLink.Handle, fullPath, posixSemantics: true, out error))
        {
            return true;
        }

        return kinds == SymLinkKind.Directory
            ? WindowsErrors.IsUnsupportedForDirectories(error) && MoveAsideAndIn(newLink, fullPath, out error, out left)
            : WindowsErrors.IsUnsupported(error) && _kernel32.MoveFileOver(temporary, fullPath, out error);
    }

    // Neither move can go over anything, and the old link is moved by its handle, so nothing else is touched.
    private bool MoveAsideAndIn(Entry newLink, string fullPath, out int error, out string? left)
    {
        left = null;
        using Entry? oldLink = Entry.Open(_kernel32, fullPath, Entry.ReadAttributesAndDelete, out error);
        if (oldLink is null)
        {
            return false;
        }

        if (!oldLink.IsSymbolicLink)
        {
            error = WindowsErrors.NotAReparsePoint;
            return false;
        }

        string aside = WindowsPath.Sibling(fullPath, TemporaryName.Next());
        if (!_kernel32.Rename(oldLink.Handle, aside, posixSemantics: false, out error))
        {
            return false;
        }

        if (!_kernel32.Rename(newLink.Handle, fullPath, posixSemantics: false, out error))
        {
            // Where somebody else has replaced the old link meanwhile, it goes.
            bool isGone = WindowsErrors.IsTaken(error)
                ? oldLink.Delete(out _)
                : _kernel32.Rename(oldLink.Handle, fullPath, posixSemantics: false, out _);
            left = isGone ? null : aside;
            return false;
        }

        oldLink.Delete(out _);
        return true;
    }
}
