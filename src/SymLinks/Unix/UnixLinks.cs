using System.Text;

namespace SymLinks.Unix;

/// <summary>Symbolic links on Linux and macOS.</summary>
internal sealed class UnixLinks : ILinkPlatform
{
    private const int MostRounds = 1000;

    private readonly ILibC _libC;
    private readonly UnixSystem _system;

    public UnixLinks(ILibC libC)
        : this(libC, UnixSystem.This)
    {
    }

    public UnixLinks(ILibC libC, UnixSystem system)
    {
        _libC = libC;
        _system = system;
    }

    public bool IsWindows => false;

    public int MostLinksFollowed => _system.MostLinksFollowed;

    public char Separator => '/';

    public bool IsSeparator(char character) => character == '/';

    public void CheckTarget(string target, string parameterName)
    {
        // Whatever is not empty can be a target here.
    }

    public LinkResult FullPath(string path, out string fullPath)
    {
        try
        {
            fullPath = Path.GetFullPath(path);
            return LinkResult.Success();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fullPath = path;
            return WithoutCurrentDirectory(exception);
        }
    }

    /// <summary>What a relative path comes to: it leads to nothing where the current directory is gone.</summary>
    public static LinkResult WithoutCurrentDirectory(Exception exception)
    {
        SymLinkError error = exception switch
        {
            UnauthorizedAccessException => SymLinkError.AccessDenied,
            PathTooLongException => SymLinkError.PathTooLong,
            _ => SymLinkError.PathNotFound,
        };
        return LinkResult.Failure(error, 0, $"The current directory cannot be found: {exception.Message}");
    }

    public LinkResult Create(string fullPath, string target, SymLinkKind kind)
    {
        if (_libC.SymLink(target, fullPath, out int error))
        {
            return LinkResult.Success(kind);
        }

        // EPERM is what symlink() says both where the file system has no links and where the folder may not be changed.
        bool hasNoLinks = error == UnixSystem.NotPermitted && _libC.MayWrite(FolderOf(fullPath), out _);
        return hasNoLinks ? Failure(error, SymLinkError.NotSupported) : Failure(error);
    }

    public LinkResult Replace(string fullPath, string target, SymLinkKind kind, out bool changed)
    {
        changed = false;
        LinkResult result = default;

        // A round comes to nothing only where somebody else just changed what stands at the path.
        bool isDone = false;
        for (int round = 0; round < MostRounds && !isDone; round++)
        {
            LinkResult read = Read(fullPath, out string standing);
            if (read.Succeeded && standing == target)
            {
                return LinkResult.Success(kind);
            }

            if (read.Succeeded)
            {
                result = PutInPlace(fullPath, target, kind, out isDone);
            }
            else if (read.FoundNothing)
            {
                result = Create(fullPath, target, kind);
                isDone = result.Error != SymLinkError.AlreadyExists;
            }
            else
            {
                return read;
            }
        }

        changed = result.Succeeded;
        return result;
    }

    public LinkResult Delete(string fullPath)
    {
        if (!_libC.IsLink(fullPath, out int error))
        {
            return IsNothing(error) ? LinkResult.Nothing() : NotALink(error);
        }

        // What was a link may be a file by now, and unlink() does not ask: only under a name of its own it stays what it is.
        if (!MoveAside(fullPath, mayRename: true, out string aside, out error))
        {
            return IsNothing(error) ? LinkResult.Nothing() : Failure(error);
        }

        if (!_libC.IsLink(aside, out error))
        {
            return PutBack(aside, fullPath, NotALink(error));
        }

        return _libC.Unlink(aside, out error) ? LinkResult.Success() : PutBack(aside, fullPath, Failure(error), isLink: true);
    }

    public LinkResult Read(string fullPath, out string target) =>
        _libC.ReadLink(fullPath, out target, out int error) ? LinkResult.Success()
        : IsNothing(error) ? LinkResult.Nothing()
        : NotALink(error);

    public LinkResult ReadOnTheWay(string fullPath, out string target) => Read(fullPath, out target);

    public bool LeadsStraight(string path, out string final, out SymLinkKind kind)
    {
        final = path;
        kind = SymLinkKind.Detect;
        if (path.IndexOf('\0') >= 0)
        {
            return false;
        }

        bool isDirectory = _libC.IsDirectoryWithoutLinks(path, out int error);
        if (!isDirectory && !IsNothing(error))
        {
            return false;
        }

        kind = isDirectory ? SymLinkKind.Directory : SymLinkKind.Detect;

        final = Path.GetFullPath(path);
        if (final.Length > 1 && final[final.Length - 1] == '/')
        {
            final = final.Substring(0, final.Length - 1);
        }

        return true;
    }

    public bool IsLink(string fullPath) => _libC.IsLink(fullPath, out _);

    public string TemporaryBeside(string fullPath)
    {
        string folder = fullPath.Substring(0, fullPath.LastIndexOf('/') + 1);
        int room = _system.LongestPath - Encoding.UTF8.GetByteCount(folder);
        return folder + TemporaryName.Next(Math.Max(1, room));
    }

    public string Plain(string fullPath) => fullPath;

    public int RootLength(string path) => path.Length != 0 && path[0] == '/' ? 1 : 0;

    // A share is mounted here before it can be named, so no look at a path sends anything to anybody new.
    public bool IsNetworkOrDevice(string target) => false;

    // To the system a link has no kind, so whatever is no directory may count as nothing.
    public SymLinkKind KindOf(string fullPath) => _libC.IsDirectory(fullPath) ? SymLinkKind.Directory : SymLinkKind.Detect;

    private static bool IsNothing(int error) => error is UnixSystem.NoEntry or UnixSystem.NotADirectory;

    private static string FolderOf(string fullPath) => Path.GetDirectoryName(fullPath) ?? "/";

    private LinkResult PutInPlace(string fullPath, string target, SymLinkKind kind, out bool isDone)
    {
        isDone = true;
        string temporary = TemporaryBeside(fullPath);
        LinkResult made = Create(temporary, target, kind);
        if (!made.Succeeded)
        {
            // Where there was room for a short name only, somebody may have had it.
            isDone = made.Error != SymLinkError.AlreadyExists;
            return made;
        }

        if (_libC.Exchange(temporary, fullPath, out int error))
        {
            return TakeAway(temporary, fullPath, target, made);
        }

        if (_system.IsUnsupported(error))
        {
            return PutInPlaceWithoutExchange(temporary, fullPath, made, out isDone);
        }

        isDone = error != UnixSystem.NoEntry;
        return Without(temporary, Failure(error));
    }

    // Whatever stood at the path lies under the temporary name now, which nobody else knows. What is no link goes back by
    // another exchange. That may bring out something still newer, as long as others rename meanwhile.
    private LinkResult TakeAway(string temporary, string fullPath, string target, LinkResult made)
    {
        if (_libC.IsLink(temporary, out int error))
        {
            _libC.Unlink(temporary, out _);
            return made;
        }

        LinkResult refusal = NotALink(error);
        (ulong, ulong) putThereLast = default;
        for (int round = 0; round < MostRounds; round++)
        {
            (ulong, ulong) held = _libC.Identity(temporary);
            if (!_libC.Exchange(temporary, fullPath, out error))
            {
                // The place may be free, and taken again before anything is moved there.
                if (error == UnixSystem.NoEntry && _libC.Move(temporary, fullPath, out error))
                {
                    return refusal;
                }

                if (error == UnixSystem.Exists)
                {
                    continue;
                }

                break;
            }

            bool isLink = _libC.ReadLink(temporary, out string standing, out error);
            if (isLink && standing == target)
            {
                return Without(temporary, refusal);
            }

            if (!isLink && error != UnixSystem.Invalid)
            {
                break;
            }

            // What was put there last comes out again: nobody has renamed since, and the newest stands where it belongs.
            (ulong, ulong) taken = _libC.Identity(temporary);
            if (taken == putThereLast || taken == default)
            {
                break;
            }

            putThereLast = held;
        }

        return LinkResult.Kept(temporary, error == UnixSystem.Invalid ? 0 : error);
    }

    private LinkResult PutInPlaceWithoutExchange(string temporary, string fullPath, LinkResult made, out bool isDone)
    {
        isDone = true;
        if (!MoveAside(fullPath, mayRename: false, out string aside, out int error))
        {
            // Without either flag there is only the call that goes over everything but a directory.
            if (_system.IsUnsupported(error) && _libC.Rename(temporary, fullPath, out error))
            {
                return made;
            }

            isDone = error != UnixSystem.NoEntry;
            return Without(temporary, error == UnixSystem.IsADirectory ? LinkResult.NotALink() : Failure(error));
        }

        if (!_libC.IsLink(aside, out error))
        {
            return Without(temporary, PutBack(aside, fullPath, NotALink(error)));
        }

        if (_libC.Move(temporary, fullPath, out error))
        {
            _libC.Unlink(aside, out _);
            return made;
        }

        LinkResult failure = Without(temporary, Failure(error));
        if (error == UnixSystem.Exists)
        {
            // Somebody else has replaced the old link.
            isDone = false;
            return Without(aside, failure);
        }

        return PutBack(aside, fullPath, failure, isLink: true);
    }

    // The failure, and where a link is left if it cannot be removed.
    private LinkResult Without(string link, LinkResult failure) =>
        _libC.Unlink(link, out int error) || IsNothing(error) ? failure : failure.Leaving(link);

    private bool MoveAside(string fullPath, bool mayRename, out string aside, out int error)
    {
        // Where there is room for a short name only, somebody may have it.
        int tries = 0;
        do
        {
            aside = TemporaryBeside(fullPath);
            if (_libC.Move(fullPath, aside, out error))
            {
                return true;
            }

            if (mayRename && _system.IsUnsupported(error))
            {
                error = UnixSystem.Exists;
                if (IsFree(aside) && _libC.Rename(fullPath, aside, out error))
                {
                    return true;
                }
            }
        }
        while (error == UnixSystem.Exists && ++tries < TemporaryName.MostTries);

        return false;
    }

    private bool IsFree(string path) => !_libC.IsLink(path, out int error) && error == UnixSystem.NoEntry;

    // Over nothing: what stands at the path by now is newer.
    private LinkResult PutBack(string aside, string fullPath, LinkResult refusal, bool isLink = false)
    {
        if (_libC.Move(aside, fullPath, out int error))
        {
            return refusal;
        }

        if (_system.IsUnsupported(error))
        {
            if (_libC.HardLink(aside, fullPath, out error))
            {
                _libC.Unlink(aside, out _);
                return refusal;
            }

            // A directory has one name only. It goes over no file, and over no directory but an empty one.
            if (error == UnixSystem.NotPermitted && _libC.Rename(aside + "/", fullPath, out error))
            {
                return refusal;
            }
        }

        return isLink ? refusal.Leaving(aside) : LinkResult.Kept(aside, error);
    }

    private LinkResult NotALink(int error) => error == UnixSystem.Invalid ? LinkResult.NotALink() : Failure(error);

    private LinkResult Failure(int error) => Failure(error, _system.Meaning(error));

    private LinkResult Failure(int error, SymLinkError meaning) =>
        LinkResult.Failure(meaning, error, _libC.Describe(error) + ".");
}
