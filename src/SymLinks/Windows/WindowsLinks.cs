namespace SymLinks.Windows;

/// <summary>Symbolic links on Windows.</summary>
internal sealed class WindowsLinks : ILinkPlatform
{
    private const uint AllowUnprivilegedCreate = 2;
    private const uint DirectoryAttribute = 0x10;
    private const uint ReadAttributes = 0x80;
    private const uint SymbolicLinkTag = 0xA000000C;

    private readonly IKernel32 _kernel32;

    public WindowsLinks(IKernel32 kernel32) => _kernel32 = kernel32;

    public bool IsWindows => true;

    public bool IsSeparator(char character) => WindowsPath.IsSeparator(character);

    public void CheckTarget(string target, string parameterName)
    {
        if (WindowsPath.IsRelativeToDrive(target))
        {
            throw new ArgumentException(
                $"The target '{target}' is relative to the current directory of a drive, which a link cannot be. Give it as '{target.Substring(0, 2)}\\…', or relative to the folder of the link.",
                parameterName);
        }
    }

    public LinkResult Create(string path, string target, SymLinkKind kind)
    {
        if (!FullPath(path, out string fullPath, out LinkResult failure))
        {
            return failure;
        }

        target = WindowsPath.WithBackslashes(target);
        if (kind == SymLinkKind.Detect && !Detect(fullPath, target, out kind, out failure))
        {
            return failure;
        }

        return CreateAt(fullPath, target, kind);
    }

    private LinkResult CreateAt(string fullPath, string target, SymLinkKind kind)
    {
        uint flags = (uint)kind;
        if (!_kernel32.CreateSymbolicLink(fullPath, target, flags | AllowUnprivilegedCreate, out int error))
        {
            // Windows before 10 1703 does not know the flag. Its own answer is then the one that tells something.
            if (error != WindowsErrors.InvalidParameter || !_kernel32.CreateSymbolicLink(fullPath, target, flags, out error))
            {
                return Failure(error);
            }
        }

        return Verified(fullPath, kind);
    }

    private LinkResult Verified(string fullPath, SymLinkKind kind)
    {
        if (!_kernel32.OpenWithoutFollowing(fullPath, ReadAttributes, out nint handle, out int error))
        {
            // Whoever may write but not look cannot tell; only "there is nothing" is proof.
            return error is WindowsErrors.FileNotFound or WindowsErrors.PathNotFound
                ? NotCreated("there is nothing at the path")
                : LinkResult.Success(kind);
        }

        try
        {
            bool isSomethingElse = _kernel32.GetAttributesAndTag(handle, out _, out uint tag, out _) && tag != SymbolicLinkTag;
            return isSomethingElse ? NotCreated("what stands at the path is no symbolic link") : LinkResult.Success(kind);
        }
        finally
        {
            _kernel32.Close(handle);
        }
    }

    private bool Detect(string fullPath, string target, out SymLinkKind kind, out LinkResult failure)
    {
        kind = SymLinkKind.File;
        failure = default;
        if (WindowsPath.IsNetworkOrDevice(target))
        {
            failure = LinkResult.Failure(
                SymLinkError.InvalidPath,
                0,
                "The kind of a network or device target is not detected, because looking at it would send the user's credentials there.",
                "Say SymLinkKind.File or SymLinkKind.Directory.");
            return false;
        }

        string seen = WindowsPath.WithPrefixIfLong(WindowsPath.TargetSeenFromLink(fullPath, target));
        if (_kernel32.GetFileAttributes(seen, out uint attributes, out _) && (attributes & DirectoryAttribute) != 0)
        {
            kind = SymLinkKind.Directory;
        }

        return true;
    }

    private bool FullPath(string path, out string fullPath, out LinkResult failure)
    {
        failure = default;
        fullPath = path;
        if (WindowsPath.IsExtended(path))
        {
            return true;
        }

        if (!_kernel32.GetFullPathName(path, out fullPath, out int error))
        {
            failure = Failure(error);
            return false;
        }

        fullPath = WindowsPath.WithPrefixIfLong(fullPath);
        return true;
    }

    private LinkResult Failure(int error)
    {
        SymLinkError meaning = WindowsErrors.Meaning(error);
        return LinkResult.Failure(meaning, error, _kernel32.Describe(error), WindowsErrors.Remedy(meaning));
    }

    private static LinkResult NotCreated(string finding) => LinkResult.Failure(
        SymLinkError.ReportedButNotCreated,
        0,
        $"Windows reported success, but {finding}.",
        "Wine and some file system filters do that; choose another folder, or do without the link.");
}
