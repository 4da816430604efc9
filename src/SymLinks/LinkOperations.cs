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
        var link = new FileInfo(path);
        ThrowUnlessDone(_platform.Create(path, pathToTarget, SymLinkKind.File), CreateFailed, path, pathToTarget);
        return link;
    }

    public DirectoryInfo CreateDirectory(string path, string pathToTarget)
    {
        path = Checked(path, pathToTarget, SymLinkKind.Directory);
        var link = new DirectoryInfo(path);
        ThrowUnlessDone(_platform.Create(path, pathToTarget, SymLinkKind.Directory), CreateFailed, path, pathToTarget);
        return link;
    }

    public FileSystemInfo Create(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path, pathToTarget, kind);
        var link = new FileInfo(path);
        LinkResult result = _platform.Create(path, pathToTarget, kind);
        ThrowUnlessDone(result, CreateFailed, path, pathToTarget);

        if (result.Kind == SymLinkKind.Detect)
        {
            // The link keeps no kind here: ask what it leads to.
            kind = _platform.KindOf(link.FullName);
        }
        else
        {
            kind = result.Kind;
        }

        return kind == SymLinkKind.Directory ? new DirectoryInfo(path) : link;
    }

    public LinkResult TryCreate(string path, string pathToTarget, SymLinkKind kind) =>
        _platform.Create(Checked(path, pathToTarget, kind), pathToTarget, kind);

    public void Replace(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path, pathToTarget, kind);
        ThrowUnlessDone(_platform.Replace(path, pathToTarget, kind), "Could not put a symbolic link at", path, pathToTarget);
    }

    public bool Delete(string path)
    {
        path = Checked(path);
        ThrowUnlessDone(_platform.Delete(path, out bool deleted), "Could not delete the symbolic link", path, target: null);
        return deleted;
    }

    public bool Exists(string path) => _platform.IsLink(Checked(path));

    public string? GetTarget(string path)
    {
        path = Checked(path);
        ThrowUnlessDone(_platform.Read(path, out string? target), "Could not read the symbolic link", path, target: null);
        return target;
    }

    public FileSystemInfo? Resolve(string path)
    {
        path = Checked(path);
        string? target = GetTarget(path);
        if (target is null)
        {
            return null;
        }

        const string FollowFailed = "Could not follow the symbolic link";
        ThrowUnlessDone(_platform.FullPath(path, out string fullPath), FollowFailed, path, target);
        var walk = new LinkWalk(_platform);
        ThrowUnlessDone(walk.Follow(fullPath), FollowFailed, path, target);
        return walk.Kind == SymLinkKind.Directory ? new DirectoryInfo(walk.Final) : new FileInfo(walk.Final);
    }

    public SymLinkSupport Probe(string directory)
    {
        CheckText(directory, nameof(directory));
        char last = directory[directory.Length - 1];
        string separator = _platform.IsSeparator(last) || (_platform.IsWindows && last == ':') ? string.Empty
            : _platform.IsWindows ? @"\"
            : "/";
        string path = directory + separator + TemporaryName.Next();

        LinkResult result = _platform.Create(path, "target", SymLinkKind.File);
        if (result.Succeeded)
        {
            _platform.Delete(path, out _);
        }

        return new SymLinkSupport(result);
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
        CheckText(path, nameof(path));
        CheckText(pathToTarget, nameof(pathToTarget));
        if (kind is not (SymLinkKind.File or SymLinkKind.Directory or SymLinkKind.Detect))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A link is of kind File, Directory or Detect.");
        }

        _platform.CheckTarget(pathToTarget, nameof(pathToTarget));
        return WithoutTrailingSeparator(path);
    }

    private string Checked(string path)
    {
        CheckText(path, nameof(path));
        return WithoutTrailingSeparator(path);
    }

    private static void CheckText(string text, string parameterName)
    {
        if (text is null)
        {
            throw new ArgumentNullException(parameterName);
        }

        if (text.Length == 0)
        {
            throw new ArgumentException("The path is empty.", parameterName);
        }

        if (text.IndexOf('\0') >= 0)
        {
            throw new ArgumentException("The path holds a NUL character, where the system would cut it off.", parameterName);
        }
    }

    // To the system "link/" is what the link leads to. Here the link itself is always meant.
    private string WithoutTrailingSeparator(string path)
    {
        int length = path.Length;
        while (length > 1 && _platform.IsSeparator(path[length - 1]) && path[length - 2] != ':')
        {
            length--;
        }

        return length == path.Length ? path : path.Substring(0, length);
    }
}
