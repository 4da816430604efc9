namespace SymLinks.Unix;

/// <summary>Symbolic links on Linux and macOS.</summary>
internal sealed class UnixLinks : ILinkPlatform
{
    private const int MostRounds = 1000;

    private readonly ILibC _libC;
    private readonly UnixErrors _errors;

    public UnixLinks(ILibC libC)
        : this(libC, UnixErrors.OfThisSystem)
    {
    }

    public UnixLinks(ILibC libC, UnixErrors errors)
    {
        _libC = libC;
        _errors = errors;
    }

    public bool IsWindows => false;

    public int MostLinksFollowed => 40;

    public bool IsSeparator(char character) => character == '/';

    public void CheckTarget(string target, string parameterName)
    {
        // Whatever is not empty can be a target here.
    }

    public LinkResult Create(string path, string target, SymLinkKind kind)
    {
        LinkResult full = FullPath(path, out string fullPath);
        return full.Succeeded ? CreateAt(fullPath, target, kind) : full;
    }

    public LinkResult Replace(string path, string target, SymLinkKind kind)
    {
        LinkResult created = FullPath(path, out string fullPath);
        if (!created.Succeeded)
        {
            return created;
        }

        // A round comes to nothing only where somebody else just changed what stands at the path.
        for (int round = 0; round < MostRounds; round++)
        {
            created = CreateAt(fullPath, target, kind);
            if (created.Error != SymLinkError.AlreadyExists)
            {
                return created;
            }

            if (!_libC.IsLink(fullPath, out int error))
            {
                if (error == UnixErrors.NoEntry)
                {
                    continue;
                }

                return error == UnixErrors.Invalid ? LinkResult.NotALink() : Failure(error);
            }

            string temporary = Path.Combine(FolderOf(fullPath), TemporaryName.Next());
            created = CreateAt(temporary, target, kind);
            if (!created.Succeeded)
            {
                return created;
            }

            created = MoveOver(temporary, fullPath, out bool isGone);
            if (!isGone)
            {
                return created;
            }
        }

        return created;
    }

    public LinkResult Delete(string path, out bool deleted)
    {
        deleted = false;
        int error = UnixErrors.NoEntry;
        if (FullPath(path, out string fullPath).Succeeded)
        {
            deleted = _libC.IsLink(fullPath, out error) && _libC.Unlink(fullPath, out error);
        }

        if (deleted || IsNothing(error))
        {
            return LinkResult.Success();
        }

        return error == UnixErrors.Invalid ? LinkResult.NotALink() : Failure(error);
    }

    public LinkResult Read(string path, out string? target)
    {
        target = null;
        int error = UnixErrors.NoEntry;
        if (FullPath(path, out string fullPath).Succeeded && _libC.ReadLink(fullPath, out string text, out error))
        {
            target = text;
            return LinkResult.Success();
        }

        return error == UnixErrors.Invalid || IsNothing(error) ? LinkResult.Success() : Failure(error);
    }

    public bool IsLink(string path) => FullPath(path, out string fullPath).Succeeded && _libC.IsLink(fullPath, out _);

    public LinkResult FullPath(string path, out string fullPath)
    {
        try
        {
            fullPath = Path.GetFullPath(path);
            return LinkResult.Success();
        }
        catch (IOException)
        {
            // A relative path, and the current directory has been deleted.
            fullPath = path;
            return Failure(UnixErrors.NoEntry);
        }
    }

    public int RootLength(string path) => path[0] == '/' ? 1 : 0;

    // A share is mounted here before it can be named, so no look at a path sends anything to anybody new.
    public bool IsNetworkOrDevice(string target) => false;

    public SymLinkKind KindOf(string fullPath) =>
        Directory.Exists(fullPath) ? SymLinkKind.Directory
        : File.Exists(fullPath) ? SymLinkKind.File
        : SymLinkKind.Detect;

    private static bool IsNothing(int error) => error is UnixErrors.NoEntry or UnixErrors.NotADirectory;

    private static string FolderOf(string fullPath) => Path.GetDirectoryName(fullPath) ?? "/";

    private LinkResult CreateAt(string fullPath, string target, SymLinkKind kind)
    {
        if (_libC.SymLink(target, fullPath, out int look, out int error))
        {
            return look == 0 ? LinkResult.Success(kind) : Doubtful(look, kind);
        }

        // EPERM is what symlink() says both where the file system has no links and where the folder may not be changed.
        bool hasNoLinks = error == UnixErrors.NotPermitted && _libC.MayWrite(FolderOf(fullPath), out _);
        return hasNoLinks ? Failure(error, SymLinkError.NotSupported) : Failure(error);
    }

    private static LinkResult Doubtful(int look, SymLinkKind kind)
    {
        // Only "there is nothing" and "it is no link" are proof.
        string? finding = look switch
        {
            UnixErrors.NoEntry => "there is nothing at the path",
            UnixErrors.Invalid => "what stands at the path is no symbolic link",
            _ => null,
        };
        return finding is null ? LinkResult.Success(kind) : LinkResult.Failure(
            SymLinkError.ReportedButNotCreated,
            0,
            $"The system reported success, but {finding}.",
            "Some user-space file systems do that; choose another folder, or do without the link.");
    }

    // The two change places rather than one going over the other, so that a file which has just taken the link's place is
    // found under the temporary name and put back instead of being lost.
    private LinkResult MoveOver(string temporary, string fullPath, out bool isGone)
    {
        isGone = false;
        if (_libC.Exchange(temporary, fullPath, out int error))
        {
            if (_libC.IsLink(temporary, out error) || error != UnixErrors.Invalid)
            {
                _libC.Unlink(temporary, out _);
                return LinkResult.Success();
            }

            return PutBack(temporary, fullPath);
        }

        if (_errors.IsUnsupported(error) && _libC.Rename(temporary, fullPath, out error))
        {
            return LinkResult.Success();
        }

        _libC.Unlink(temporary, out _);
        isGone = error == UnixErrors.NoEntry;
        return error == UnixErrors.IsADirectory ? LinkResult.NotALink() : Failure(error);
    }

    private LinkResult PutBack(string temporary, string fullPath)
    {
        if (_libC.Exchange(temporary, fullPath, out _))
        {
            _libC.Unlink(temporary, out _);
            return LinkResult.NotALink();
        }

        // Where the new link is gone already, the place is free.
        return _libC.Rename(temporary, fullPath, out int error)
            ? LinkResult.NotALink()
            : LinkResult.Failure(
                SymLinkError.NotALink, error, $"Something else took the place of the link, and stands at '{temporary}' now.", "Move it back.");
    }

    private LinkResult Failure(int error) => Failure(error, _errors.Meaning(error));

    private LinkResult Failure(int error, SymLinkError meaning) =>
        LinkResult.Failure(meaning, error, _libC.Describe(error) + ".", UnixErrors.Remedy(meaning));
}
