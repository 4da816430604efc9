using System.Globalization;
using SymLinks.Unix;
using SymLinks.Windows;

namespace SymLinks;

/// <summary>What the face does on every platform: checks arguments, and turns results into exceptions.</summary>
internal sealed class LinkOperations
{
    public static readonly LinkOperations ForThisSystem =
        RunsOnWindows ? new(new WindowsLinks(new Kernel32())) : new(new UnixLinks(new LibC()));

    private const string CreateFailed = "Could not create the symbolic link";

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
        path = Checked(path, pathToTarget, SymLinkKind.File);
        var link = (FileInfo)InfoOf(path, SymLinkKind.File, CreateFailed, path, pathToTarget);
        ThrowUnlessDone(TryCreateAt(path, pathToTarget, SymLinkKind.File), CreateFailed, path, pathToTarget);
        return link;
    }

    public DirectoryInfo CreateDirectory(string path, string pathToTarget)
    {
        path = Checked(path, pathToTarget, SymLinkKind.Directory);
        var link = (DirectoryInfo)InfoOf(path, SymLinkKind.Directory, CreateFailed, path, pathToTarget);
        ThrowUnlessDone(TryCreateAt(path, pathToTarget, SymLinkKind.Directory), CreateFailed, path, pathToTarget);
        return link;
    }

    public FileSystemInfo Create(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path, pathToTarget, kind);
        FileSystemInfo link = InfoOf(path, SymLinkKind.File, CreateFailed, path, pathToTarget);
        LinkResult result = TryCreateAt(path, pathToTarget, kind);
        ThrowUnlessDone(result, CreateFailed, path, pathToTarget);

        // Where the link keeps no kind: ask what it leads to.
        kind = result.Kind != SymLinkKind.Detect ? result.Kind
            : _platform.IsSeparator(pathToTarget[pathToTarget.Length - 1]) ? SymLinkKind.Directory
            : _platform.KindOf(link.FullName);
        return kind == SymLinkKind.Directory ? new DirectoryInfo(path) : link;
    }

    public LinkResult TryCreate(string path, string pathToTarget, SymLinkKind kind) =>
        TryCreateAt(Checked(path, pathToTarget, kind), pathToTarget, kind);

    public void Replace(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path, pathToTarget, kind);
        LinkResult result = _platform.FullPath(path, out string fullPath);
        ThrowUnlessDone(
            result.Succeeded ? _platform.Replace(fullPath, pathToTarget, kind) : result, "Could not put a symbolic link at", path, pathToTarget);
    }

    public bool Delete(string path)
    {
        path = Checked(path);
        LinkResult result = _platform.FullPath(path, out string fullPath);
        if (result.Succeeded)
        {
            result = _platform.Delete(fullPath);
        }

        if (result.FoundNothing)
        {
            return false;
        }

        ThrowUnlessDone(result, "Could not delete the symbolic link", path, target: null);
        return true;
    }

    public bool Exists(string? path) =>
        path is not null && WhyNot(path) is null && !IsBlank(path)
        && _platform.FullPath(WithoutTrailingSeparator(path), out string fullPath).Succeeded && _platform.IsLink(fullPath);

    public string? GetTarget(string path)
    {
        path = Checked(path);
        LinkResult result = Read(path, out _, out string target);
        if (result.Error == SymLinkError.NotALink || result.FoundNothing)
        {
            return null;
        }

        ThrowUnlessDone(result, "Could not read the symbolic link", path, target: null);
        return target;
    }

    public FileSystemInfo? Resolve(string path)
    {
        path = Checked(path);
        LinkResult result = Read(path, out string fullPath, out string target);
        if (result.Error == SymLinkError.NotALink || result.FoundNothing)
        {
            return null;
        }

        ThrowUnlessDone(result, "Could not read the symbolic link", path, target: null);
        const string FollowFailed = "Could not follow the symbolic link";
        var walk = new LinkWalk(_platform);
        ThrowUnlessDone(walk.Follow(fullPath), FollowFailed, path, target);
        return InfoOf(walk.Final, walk.Kind, FollowFailed, path, target);
    }

    public SymLinkSupport Probe(string directory)
    {
        CheckText(directory, nameof(directory));
        char last = directory[directory.Length - 1];
        string separator = _platform.IsSeparator(last) || (_platform.IsWindows && last == ':') ? string.Empty
            : _platform.IsWindows ? @"\"
            : "/";

        LinkResult result = _platform.FullPath(directory + separator + "link", out string fullPath);
        if (result.Succeeded)
        {
            string temporary = _platform.TemporaryBeside(fullPath);
            result = _platform.Create(temporary, "target", SymLinkKind.File);
            if (result.Succeeded)
            {
                _platform.Delete(temporary);
            }
        }

        return new SymLinkSupport(result);
    }

    private LinkResult TryCreateAt(string path, string pathToTarget, SymLinkKind kind)
    {
        LinkResult result = _platform.FullPath(path, out string fullPath);
        return result.Succeeded ? _platform.Create(fullPath, pathToTarget, kind) : result;
    }

    private LinkResult Read(string path, out string fullPath, out string target)
    {
        target = string.Empty;
        LinkResult result = _platform.FullPath(path, out fullPath);
        return result.Succeeded ? _platform.Read(fullPath, out target) : result;
    }

    // A link may lead to what the framework cannot name, and .NET Framework cannot name every path of a link.
    private FileSystemInfo InfoOf(string named, SymLinkKind kind, string failure, string path, string? target)
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
            throw ExceptionFor(LinkResult.Failure(error, 0, $"The framework has no '{named}': {exception.Message}", string.Empty), failure, path, target);
        }
    }

    private void ThrowUnlessDone(in LinkResult result, string failure, string path, string? target)
    {
        if (!result.Succeeded)
        {
            throw ExceptionFor(result, failure, path, target);
        }
    }

    private Exception ExceptionFor(in LinkResult result, string failure, string path, string? target)
    {
        string message = target is null ? $"{failure} '{path}': {result.Reason}" : $"{failure} '{path}' to '{target}': {result.Reason}";
        if (result.Remedy.Length != 0)
        {
            message += " " + result.Remedy;
        }

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
        if (IsBlank(path))
        {
            throw new ArgumentException("The path holds spaces only, which Windows takes for nothing.", nameof(path));
        }

        return WithoutTrailingSeparator(path);
    }

    private static void CheckText(string text, string parameterName)
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

    private static string? WhyNot(string text) =>
        text.Length == 0 ? "The path is empty."
        : text.IndexOf('\0') >= 0 ? "The path holds a NUL character, where the system would cut it off."
        : null;

    private bool IsBlank(string path) => _platform.IsWindows && path[0] == ' ' && path.Trim(' ').Length == 0;

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
