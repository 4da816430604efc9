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

    public char Separator => '\\';

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
        return prepared.Succeeded ? CreateAt(fullPath, target, kind, out _) : prepared;
    }

    public LinkResult Replace(string fullPath, string target, SymLinkKind kind, out bool changed)
    {
        changed = false;
        LinkResult result = Prepare(fullPath, ref target, ref kind);
        if (!result.Succeeded)
        {
            return result;
        }

        // A round comes to nothing only where somebody else just changed what stands at the path.
        bool isDone = false;
        for (int round = 0; round < MostRounds && !isDone; round++)
        {
            result = ReplaceOnce(fullPath, target, kind, out isDone, out changed);
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

        string? stored = StoredTarget(entry, out error);
        if (stored is null)
        {
            return error != 0 ? Failure(error) : LinkResult.Failure(SymLinkError.Other, 0, "The data of the link is damaged.", "Replace or delete the link.");
        }

        target = stored;
        return LinkResult.Success(entry.Kind);
    }

    public LinkResult ReadOnTheWay(string fullPath, out string target)
    {
        target = string.Empty;
        if (WindowsPath.IsDevice(fullPath))
        {
            return LinkResult.NotALink();
        }

        // Nothing can have a name that no name can be.
        LinkResult read = Read(WindowsPath.Extended(fullPath), out target);
        return read.NativeErrorCode is WindowsErrors.InvalidName or WindowsErrors.BadPathName ? LinkResult.Nothing() : read;
    }

    // Windows has no such call.
    public bool LeadsStraight(string path, out string final, out SymLinkKind kind)
    {
        final = path;
        kind = SymLinkKind.Detect;
        return false;
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

    public string Plain(string fullPath) => ReparseData.AsRead(fullPath);

    public int RootLength(string path) => WindowsPath.RootLength(path);

    public bool IsNetworkOrDevice(string target) => WindowsPath.IsNetworkOrDevice(target);

    public SymLinkKind KindOf(string fullPath) =>
        WindowsPath.IsDevice(fullPath) || !_kernel32.GetFileAttributes(WindowsPath.Extended(fullPath), out uint attributes, out _) ? SymLinkKind.Detect
        : (attributes & DirectoryAttribute) != 0 ? SymLinkKind.Directory
        : SymLinkKind.File;

    private static bool IsNothing(int error) => error is WindowsErrors.FileNotFound or WindowsErrors.PathNotFound;

    // Null with an error where the data cannot be read, and without one where it is damaged.
    private string? StoredTarget(Entry entry, out int error) =>
        _kernel32.GetReparseData(entry.Handle, out byte[] data, out error) ? ReparseData.Target(data) : null;

    private LinkResult NothingOr(int error) => IsNothing(error) ? LinkResult.Nothing() : Failure(error);

    private LinkResult Prepare(string fullPath, ref string target, ref SymLinkKind kind)
    {
        LinkResult stored = AsStored(ref target);
        if (!stored.Succeeded || kind != SymLinkKind.Detect)
        {
            return stored;
        }

        if (target[target.Length - 1] == '\\')
        {
            kind = SymLinkKind.Directory;
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

    private LinkResult ReplaceOnce(string fullPath, string target, SymLinkKind kind, out bool isDone, out bool changed)
    {
        changed = false;
        SymLinkKind kinds;
        using (Entry? standing = Entry.Open(_kernel32, fullPath, Entry.ReadAttributes, out int error))
        {
            if (standing is null && IsNothing(error))
            {
                LinkResult created = CreateAt(fullPath, target, kind, out bool isGone);
                isDone = created.Succeeded ? !isGone : created.Error != SymLinkError.AlreadyExists;
                changed = created.Succeeded;
                return created;
            }

            isDone = true;
            if (standing is not { IsSymbolicLink: true })
            {
                return standing is null ? Failure(error) : LinkResult.NotALink();
            }

            if (standing.Kind == kind && StoredTarget(standing, out _) == ReparseData.AsRead(InShortestForm(target)))
            {
                return LinkResult.Success(kind);
            }

            kinds = kind == SymLinkKind.Directory ? kind : standing.Kind;
        }

        string temporary = TemporaryBeside(fullPath);
        LinkResult result = CreateAt(temporary, target, kind, out _);
        if (result.Succeeded)
        {
            changed = _replacement.MoveOver(temporary, fullPath, kinds, out int moveError, out string? left);
            if (changed)
            {
                return result;
            }

            isDone = !(IsNothing(moveError) || WindowsErrors.IsTaken(moveError));
            result = left is null ? Failure(moveError) : Failure(moveError).Leaving(left);
        }
        else if (!IsLink(temporary))
        {
            return result;
        }

        LinkResult removed = Delete(temporary);
        return removed.Succeeded || removed.FoundNothing ? result : result.Leaving(temporary);
    }

    // Windows takes "." and ".." out of a full target before it stores it.
    private string InShortestForm(string target) =>
        WindowsPath.RootLength(target) > 1 && FullPath(target, out string shortest).Succeeded ? shortest : target;

    /// <param name="fullPath">Where the link is to stand.</param>
    /// <param name="target">The target as it is to be stored.</param>
    /// <param name="kind">File or Directory.</param>
    /// <param name="isGone">Whether the link did not stand there any more when it was looked at.</param>
    private LinkResult CreateAt(string fullPath, string target, SymLinkKind kind, out bool isGone)
    {
        isGone = false;
        if (!Create(fullPath, target, (uint)kind, out int error))
        {
            return Failure(error);
        }

        using Entry? made = Entry.Open(_kernel32, fullPath, Entry.ReadAttributes, out error);
        if (made is { IsSymbolicLink: true })
        {
            return LinkResult.Success(kind);
        }

        if (made is null && error != WindowsErrors.FileNotFound)
        {
            // Whoever may write but not look cannot tell.
            return error is WindowsErrors.AccessDenied or WindowsErrors.SharingViolation ? LinkResult.Success(kind) : Failure(error);
        }

        // Somebody may have taken it away or moved something over it, or Windows has never made it.
        isGone = true;
        return MakesLinksBeside(fullPath, target, kind) ? LinkResult.Success(kind)
            : NotCreated(made is null ? "there is nothing at the path" : "what stands at the path is no symbolic link");
    }

    // Under a name that nobody else knows, only one thing can have happened to a link that is not there.
    private bool MakesLinksBeside(string fullPath, string target, SymLinkKind kind)
    {
        string temporary = TemporaryBeside(fullPath);
        if (!Create(temporary, target, (uint)kind, out _))
        {
            return true;
        }

        using Entry? made = Entry.Open(_kernel32, temporary, Entry.ReadAttributesAndDelete, out int error);
        made?.Delete(out _);
        return made is not null || error != WindowsErrors.FileNotFound;
    }

    // Windows before 10 1703 does not know the flag. Its answer without it is then the one that tells something.
    private bool Create(string fullPath, string target, uint flags, out int error) =>
        _kernel32.CreateSymbolicLink(fullPath, target, flags | AllowUnprivilegedCreate, out error)
        || (error == WindowsErrors.InvalidParameter && _kernel32.CreateSymbolicLink(fullPath, target, flags, out error));

    private LinkResult Failure(int error)
    {
        if (error == WindowsErrors.NotAReparsePoint)
        {
            return LinkResult.NotALink();
        }

        return LinkResult.Failure(WindowsErrors.Meaning(error), error, _kernel32.Describe(error));
    }

    private static LinkResult NotCreated(string finding) => LinkResult.Failure(
        SymLinkError.ReportedButNotCreated,
        0,
        $"Windows reported success, but {finding}.",
        "Wine and some file system filters do that; choose another folder, or do without the link.");
}
