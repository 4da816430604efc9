namespace SymLinks.Windows;

/// <summary>Symbolic links on Windows.</summary>
internal sealed class WindowsLinks : ILinkPlatform
{
    private const uint AllowUnprivilegedCreate = 2;
    private const uint DirectoryAttribute = 0x10;
    private const int MostRounds = 1000;

    private readonly IKernel32 _kernel32;
    private readonly WindowsReplacement _replacement;

    public WindowsLinks(IKernel32 kernel32)
    {
        _kernel32 = kernel32;
        _replacement = new WindowsReplacement(kernel32);
    }

    public bool IsWindows => true;

    public int MostLinksFollowed => 63;

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

    public LinkResult Create(string fullPath, string target, SymLinkKind kind)
    {
        LinkResult prepared = Prepare(fullPath, ref target, ref kind);
        return prepared.Succeeded ? CreateAt(fullPath, target, kind) : prepared;
    }

    public LinkResult Replace(string fullPath, string target, SymLinkKind kind)
    {
        LinkResult result = Prepare(fullPath, ref target, ref kind);
        if (!result.Succeeded)
        {
            return result;
        }

        // A round comes to nothing only where somebody else just changed what stands at the path.
        for (int round = 0; round < MostRounds; round++)
        {
            result = CreateAt(fullPath, target, kind);
            if (result.Error != SymLinkError.AlreadyExists)
            {
                return result;
            }

            SymLinkKind kinds;
            using (Entry? standing = Entry.Open(_kernel32, fullPath, Entry.ReadAttributes, out int error))
            {
                if (standing is null && IsNothing(error))
                {
                    continue;
                }

                if (standing is not { IsSymbolicLink: true })
                {
                    return standing is null ? Failure(error) : LinkResult.NotALink();
                }

                kinds = kind == SymLinkKind.Directory ? kind : standing.Kind;
            }

            string temporary = TemporaryBeside(fullPath);
            result = CreateAt(temporary, target, kind);
            if (result.Succeeded)
            {
                return _replacement.MoveOver(temporary, fullPath, kinds, out int error) ? result : Failure(error);
            }

            if (result.Error != SymLinkError.AlreadyExists)
            {
                return result;
            }
        }

        return result;
    }

    public LinkResult Delete(string fullPath)
    {
        using Entry? entry = Entry.Open(_kernel32, fullPath, Entry.ReadAttributesAndDelete, out int error);
        return entry is null ? NothingOr(error)
            : !entry.IsSymbolicLink ? LinkResult.NotALink()
            : entry.Delete(out error) ? LinkResult.Success()
            : Failure(error);
    }

    public LinkResult Read(string fullPath, out string target)
    {
        target = string.Empty;
        using Entry? entry = Entry.Open(_kernel32, fullPath, Entry.ReadAttributes, out int error);
        if (entry is not { IsSymbolicLink: true })
        {
            return entry is null ? NothingOr(error) : LinkResult.NotALink();
        }

        if (!_kernel32.GetReparseData(entry.Handle, out byte[] data, out error))
        {
            return Failure(error);
        }

        string? stored = ReparseData.Target(data);
        if (stored is null)
        {
            return LinkResult.Failure(SymLinkError.Other, 0, "The data of the link is damaged.", string.Empty);
        }

        target = stored;
        return LinkResult.Success(entry.Kind);
    }

    public bool IsLink(string fullPath)
    {
        using Entry? entry = Entry.Open(_kernel32, fullPath, Entry.ReadAttributes, out _);
        return entry is { IsSymbolicLink: true };
    }

    public string TemporaryBeside(string fullPath) => WindowsPath.Sibling(fullPath, TemporaryName.Next());

    public LinkResult FullPath(string path, out string fullPath)
    {
        fullPath = path;
        if (WindowsPath.IsExtended(path))
        {
            return LinkResult.Success();
        }

        if (!_kernel32.GetFullPathName(path, out fullPath, out int error))
        {
            return Failure(error);
        }

        fullPath = WindowsPath.WithPrefixIfLong(fullPath);
        return LinkResult.Success();
    }

    public int RootLength(string path) => WindowsPath.RootLength(path);

    public bool IsNetworkOrDevice(string target) => WindowsPath.IsNetworkOrDevice(target);

    public SymLinkKind KindOf(string fullPath) =>
        !_kernel32.GetFileAttributes(WindowsPath.WithPrefixIfLong(fullPath), out uint attributes, out _) ? SymLinkKind.Detect
        : (attributes & DirectoryAttribute) != 0 ? SymLinkKind.Directory
        : SymLinkKind.File;

    private static bool IsNothing(int error) => error is WindowsErrors.FileNotFound or WindowsErrors.PathNotFound;

    private LinkResult NothingOr(int error) => IsNothing(error) ? LinkResult.Nothing() : Failure(error);

    private LinkResult Prepare(string fullPath, ref string target, ref SymLinkKind kind)
    {
        LinkResult stored = AsStored(ref target);
        if (!stored.Succeeded || kind != SymLinkKind.Detect)
        {
            return stored;
        }

        if (IsNetworkOrDevice(target))
        {
            return LinkResult.NetworkTarget();
        }

        var walk = new LinkWalk(this) { FollowsToNetwork = false };
        LinkResult followed = walk.Follow(WindowsPath.SeenFromLink(fullPath, target));
        kind = walk.Kind == SymLinkKind.Directory ? SymLinkKind.Directory : SymLinkKind.File;

        // Links that lead round in a circle lead nowhere, and what does not exist is a file.
        return followed.Error == SymLinkError.Cycle ? stored : followed;
    }

    private LinkResult AsStored(ref string target)
    {
        target = WindowsPath.WithBackslashes(target);
        return WindowsPath.IsLongAndFull(target) ? FullPath(target, out target) : LinkResult.Success();
    }

    private LinkResult CreateAt(string fullPath, string target, SymLinkKind kind)
    {
        uint flags = (uint)kind;
        if (!_kernel32.CreateSymbolicLink(fullPath, target, flags | AllowUnprivilegedCreate, out int error))
        {
            // Windows before 10 1703 does not know the flag. Its answer without it is then the one that tells something.
            if (error != WindowsErrors.InvalidParameter || !_kernel32.CreateSymbolicLink(fullPath, target, flags, out error))
            {
                return Failure(error);
            }
        }

        using Entry? made = Entry.Open(_kernel32, fullPath, Entry.ReadAttributes, out error);
        if (made is null)
        {
            // Whoever may write but not look cannot tell; only "there is nothing" is proof.
            return error == WindowsErrors.FileNotFound ? NotCreated("there is nothing at the path")
                : error == WindowsErrors.PathNotFound ? Failure(error)
                : LinkResult.Success(kind);
        }

        return made.IsSymbolicLink ? LinkResult.Success(kind) : NotCreated("what stands at the path is no symbolic link");
    }

    private LinkResult Failure(int error)
    {
        if (error == WindowsErrors.NotAReparsePoint)
        {
            return LinkResult.NotALink();
        }

        SymLinkError meaning = WindowsErrors.Meaning(error);
        return LinkResult.Failure(meaning, error, _kernel32.Describe(error), WindowsErrors.Remedy(meaning));
    }

    private static LinkResult NotCreated(string finding) => LinkResult.Failure(
        SymLinkError.ReportedButNotCreated,
        0,
        $"Windows reported success, but {finding}.",
        "Wine and some file system filters do that; choose another folder, or do without the link.");
}
