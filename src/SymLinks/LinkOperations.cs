using System.Globalization;
using SymLinks.Unix;
using SymLinks.Windows;

namespace SymLinks;

/// <summary>What the face does on every platform: checks arguments, and turns results into exceptions.</summary>
internal sealed class LinkOperations
{
    public static readonly LinkOperations ForThisSystem =
        RunsOnWindows ? new(new WindowsLinks(new Kernel32())) : new(new UnixLinks(new LibC()));

    private readonly ILinkPlatform _platform;

    public LinkOperations(ILinkPlatform platform) => _platform = platform;

    private static bool RunsOnWindows =>
#if NET
        OperatingSystem.IsWindows();
#else
        Path.DirectorySeparatorChar == '\\';
#endif

    // The info comes first: where .NET Framework cannot hold so long a path, nothing has been created yet.
    public FileInfo CreateFile(string path, string pathToTarget)
    {
        string link = Checked(path, pathToTarget, SymLinkKind.File);
        var info = (FileInfo)InfoOf(link, SymLinkKind.File, LinkCall.Create, path, pathToTarget);
        ThrowUnlessDone(CreateAt(link, pathToTarget, SymLinkKind.File), LinkCall.Create, path, pathToTarget);
        return info;
    }

    public DirectoryInfo CreateDirectory(string path, string pathToTarget)
    {
        string link = Checked(path, pathToTarget, SymLinkKind.Directory);
        var info = (DirectoryInfo)InfoOf(link, SymLinkKind.Directory, LinkCall.Create, path, pathToTarget);
        ThrowUnlessDone(CreateAt(link, pathToTarget, SymLinkKind.Directory), LinkCall.Create, path, pathToTarget);
        return info;
    }

    public FileSystemInfo Create(string path, string pathToTarget, SymLinkKind kind)
    {
        string link = Checked(path, pathToTarget, kind);
        FileSystemInfo info = InfoOf(link, SymLinkKind.File, LinkCall.Create, path, pathToTarget);
        LinkResult result = CreateAt(link, pathToTarget, kind);
        ThrowUnlessDone(result, LinkCall.Create, path, pathToTarget);

        // Where the link keeps no kind: ask what it leads to.
        kind = result.Kind != SymLinkKind.Detect ? result.Kind
            : EndsWithSeparator(pathToTarget) ? SymLinkKind.Directory
            : _platform.KindOf(info.FullName);
        return kind == SymLinkKind.Directory ? new DirectoryInfo(link) : info;
    }

    public LinkResult TryCreate(string path, string pathToTarget, SymLinkKind kind) =>
        CreateAt(Checked(path, pathToTarget, kind), pathToTarget, kind);

    public bool Replace(string path, string pathToTarget, SymLinkKind kind)
    {
        LinkResult result = TryReplace(path, pathToTarget, kind, out bool changed);
        ThrowUnlessDone(result, LinkCall.Replace, path, pathToTarget);
        return changed;
    }

    public LinkResult TryReplace(string path, string pathToTarget, SymLinkKind kind, out bool changed)
    {
        changed = false;
        LinkResult result = _platform.FullPath(Checked(path, pathToTarget, kind), out string fullPath);
        return result.Succeeded ? _platform.Replace(fullPath, pathToTarget, kind, out changed) : result;
    }

    public bool Delete(string path)
    {
        LinkResult result = TryDelete(path);
        if (result.FoundNothing)
        {
            return false;
        }

        ThrowUnlessDone(result, LinkCall.Delete, path, target: null);
        return true;
    }

    public LinkResult TryDelete(string path)
    {
        LinkResult result = _platform.FullPath(Checked(path), out string fullPath);
        return result.Succeeded ? _platform.Delete(fullPath) : result;
    }

    public bool Exists(string? path) =>
        path is not null && WhyNot(path) is null
        && _platform.FullPath(WithoutTrailingSeparator(path), out string fullPath).Succeeded && _platform.IsLink(fullPath);

    public string? GetTarget(string path) => Read(path, out _, out string target, out _) ? target : null;

    public LinkResult TryGetTarget(string path, out string target) => TryRead(path, out _, out target);

    public FileSystemInfo? Resolve(string path)
    {
        if (!Read(path, out string fullPath, out string target, out LinkResult read))
        {
            return null;
        }

        var walk = new LinkWalk(_platform);
        ThrowUnlessDone(walk.Follow(fullPath, read, target), LinkCall.Follow, path, target);
        return InfoOf(walk.Final, walk.Kind, LinkCall.Follow, path, target);
    }

    public string RelativeTarget(string path, string target)
    {
        string link = Checked(path);
        CheckText(target, nameof(target));
        _platform.CheckTarget(target, nameof(target));
        ThrowUnlessDone(_platform.FullPath(link, out string fullLink), LinkCall.Relate, path, target);
        ThrowUnlessDone(_platform.FullPath(WithoutTrailingSeparator(target), out string fullTarget), LinkCall.Relate, path, target);
        string relative = new RelativePath(_platform).Between(fullLink, fullTarget);
        return EndsWithSeparator(target) && !EndsWithSeparator(relative) ? relative + _platform.Separator : relative;
    }

    public SymLinkSupport Probe(string directory)
    {
        CheckText(directory, nameof(directory));
        bool isWhole = EndsWithSeparator(directory) || (_platform.IsWindows && directory[directory.Length - 1] == ':');
        LinkResult result = _platform.FullPath(isWhole ? directory + "link" : directory + _platform.Separator + "link", out string fullPath);
        if (!result.Succeeded)
        {
            return new SymLinkSupport(result, Advice(result, LinkCall.Create));
        }

        // Where there is room for a short name only, somebody may have it.
        string temporary;
        int tries = 0;
        do
        {
            temporary = _platform.TemporaryBeside(fullPath);
            result = _platform.Create(temporary, "target", SymLinkKind.File);
        }
        while (result.Error == SymLinkError.AlreadyExists && ++tries < TemporaryName.MostTries);

        if (!result.Succeeded)
        {
            return new SymLinkSupport(result, Advice(result, LinkCall.Create));
        }

        LinkResult deleted = _platform.Delete(temporary);
        return new SymLinkSupport(
            result,
            deleted.Succeeded || deleted.FoundNothing ? string.Empty : $"The link '{temporary}' was created and could not be deleted: {Advice(deleted, LinkCall.Delete)}");
    }

    private LinkResult CreateAt(string link, string pathToTarget, SymLinkKind kind)
    {
        LinkResult result = _platform.FullPath(link, out string fullPath);
        return result.Succeeded ? _platform.Create(fullPath, pathToTarget, kind) : result;
    }

    private bool Read(string path, out string fullPath, out string target, out LinkResult result)
    {
        result = TryRead(path, out fullPath, out target);
        if (result.Error == SymLinkError.NotALink || result.FoundNothing)
        {
            return false;
        }

        ThrowUnlessDone(result, LinkCall.Read, path, target: null);
        return true;
    }

    private LinkResult TryRead(string path, out string fullPath, out string target)
    {
        target = string.Empty;
        LinkResult result = _platform.FullPath(Checked(path), out fullPath);
        return result.Succeeded ? _platform.Read(fullPath, out target) : result;
    }

    // A link may lead to what the framework cannot name, and .NET Framework cannot name every path of a link.
    private FileSystemInfo InfoOf(string named, SymLinkKind kind, LinkCall call, string path, string target)
    {
        try
        {
            return kind == SymLinkKind.Directory ? new DirectoryInfo(named) : new FileInfo(named);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            SymLinkError error = exception is PathTooLongException ? SymLinkError.PathTooLong
                : exception is IOException ? SymLinkError.PathNotFound
                : SymLinkError.InvalidPath;
            throw ExceptionFor(LinkResult.Failure(error, 0, $"The framework cannot name '{named}': {exception.Message}"), call, path, target);
        }
    }

    private void ThrowUnlessDone(in LinkResult result, LinkCall call, string path, string? target)
    {
        if (!result.Succeeded)
        {
            throw ExceptionFor(result, call, path, target);
        }
    }

    private Exception ExceptionFor(in LinkResult result, LinkCall call, string path, string? target)
    {
        string failure = call switch
        {
            LinkCall.Create => "Could not create the symbolic link",
            LinkCall.Replace => "Could not put a symbolic link at",
            LinkCall.Delete => "Could not delete the symbolic link",
            LinkCall.Read => "Could not read the symbolic link",
            LinkCall.Relate => "Could not find the way from the symbolic link",
            _ => "Could not follow the symbolic link",
        };
        string message = $"{failure} '{path}'{(target is null ? string.Empty : $" to '{target}'")}: {Advice(result, call)}";
        if (result.NativeErrorCode != 0)
        {
            string number = result.NativeErrorCode.ToString(CultureInfo.InvariantCulture);
            message += _platform.IsWindows ? $" (Windows error {number})" : $" (errno {number})";
        }

        return result.Error switch
        {
            SymLinkError.PathNotFound => new DirectoryNotFoundException(message),
            SymLinkError.AccessDenied => new UnauthorizedAccessException(message),
            _ => new SymLinkException(message, result, _platform.IsWindows, path, target),
        };
    }

    private string Advice(in LinkResult result, LinkCall call) => $"{result.Reason} {Remedies.For(result, call, _platform.IsWindows)}".TrimEnd();

    private string Checked(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path);
        CheckText(pathToTarget, nameof(pathToTarget));
        if (kind is not (SymLinkKind.File or SymLinkKind.Directory or SymLinkKind.Detect))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A link is of kind File, Directory or Detect.");
        }

        _platform.CheckTarget(pathToTarget, nameof(pathToTarget));
        return path;
    }

    private string Checked(string path)
    {
        CheckText(path, nameof(path));
        return WithoutTrailingSeparator(path);
    }

    private void CheckText(string text, string parameterName)
    {
        if (text is null)
        {
            throw new ArgumentNullException(parameterName);
        }

        if (WhyNot(text) is { } fault)
        {
            throw new ArgumentException(fault, parameterName);
        }
    }

    private string? WhyNot(string text) =>
        text.Length == 0 ? "The path is empty."
        : text.IndexOf('\0') >= 0 ? "The path holds a NUL character, where the system would cut it off."
        : _platform.IsWindows && text[0] == ' ' && text.Trim(' ').Length == 0 ? "The path holds spaces only, which Windows takes for nothing."
        : null;

    private bool EndsWithSeparator(string path) => _platform.IsSeparator(path[path.Length - 1]);

    // To the system "link/" is what the link leads to. Here the link itself is always meant.
    private string WithoutTrailingSeparator(string path)
    {
        int length = path.Length;
        while (length > 1 && _platform.IsSeparator(path[length - 1]) && !(_platform.IsWindows && path[length - 2] == ':'))
        {
            length--;
        }

        path = length == path.Length ? path : path.Substring(0, length);
#if !NET
        if (!_platform.IsWindows && path.Trim().Length == 0)
        {
            // Mono takes a name of spaces only for none.
            path = "./" + path;
        }
#endif
        return path;
    }
}
