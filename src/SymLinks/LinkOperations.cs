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
        ThrowUnlessDone(TryCreateAt(path, pathToTarget, SymLinkKind.File), CreateFailed, path, pathToTarget);
        return link;
    }

    public DirectoryInfo CreateDirectory(string path, string pathToTarget)
    {
        path = Checked(path, pathToTarget, SymLinkKind.Directory);
        var link = new DirectoryInfo(path);
        ThrowUnlessDone(TryCreateAt(path, pathToTarget, SymLinkKind.Directory), CreateFailed, path, pathToTarget);
        return link;
    }

    public FileSystemInfo Create(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path, pathToTarget, kind);
        var link = new FileInfo(path);
        LinkResult result = TryCreateAt(path, pathToTarget, kind);
        ThrowUnlessDone(result, CreateFailed, path, pathToTarget);

        // Where the link keeps no kind: ask what it leads to.
        kind = result.Kind == SymLinkKind.Detect ? _platform.KindOf(link.FullName) : result.Kind;
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

    public bool Exists(string path) => _platform.FullPath(Checked(path), out string fullPath).Succeeded && _platform.IsLink(fullPath);

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
        var walk = new LinkWalk(_platform);
        ThrowUnlessDone(walk.Follow(fullPath), "Could not follow the symbolic link", path, target);
        return walk.Kind == SymLinkKind.Directory ? new DirectoryInfo(walk.Final) : new FileInfo(walk.Final);
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
