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

    public static bool RunsOnWindows =>
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
        ThrowUnlessCreated(_platform.Create(path, pathToTarget, SymLinkKind.File), path, pathToTarget);
        return link;
    }

    public DirectoryInfo CreateDirectory(string path, string pathToTarget)
    {
        path = Checked(path, pathToTarget, SymLinkKind.Directory);
        var link = new DirectoryInfo(path);
        ThrowUnlessCreated(_platform.Create(path, pathToTarget, SymLinkKind.Directory), path, pathToTarget);
        return link;
    }

    public FileSystemInfo Create(string path, string pathToTarget, SymLinkKind kind)
    {
        path = Checked(path, pathToTarget, kind);
        var link = new FileInfo(path);
        LinkResult result = _platform.Create(path, pathToTarget, kind);
        ThrowUnlessCreated(result, path, pathToTarget);

        bool isDirectory = kind == SymLinkKind.Directory
            || result.Kind == SymLinkKind.Directory
            || (result.Kind == SymLinkKind.Detect && kind == SymLinkKind.Detect && Directory.Exists(path));
        return isDirectory ? new DirectoryInfo(path) : link;
    }

    public LinkResult TryCreate(string path, string pathToTarget, SymLinkKind kind) =>
        _platform.Create(Checked(path, pathToTarget, kind), pathToTarget, kind);

    private void ThrowUnlessCreated(in LinkResult result, string path, string target)
    {
        if (!result.Succeeded)
        {
            throw Failure("Could not create the symbolic link", result, path, target);
        }
    }

    private Exception Failure(string what, in LinkResult result, string path, string? target)
    {
        string message = target is null ? $"{what} '{path}': {result.Reason}" : $"{what} '{path}' to '{target}': {result.Reason}";
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
