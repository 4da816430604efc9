namespace SymLinks.Unix;

/// <summary>Symbolic links on Linux and macOS.</summary>
internal sealed class UnixLinks : ILinkPlatform
{
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

    public bool IsSeparator(char character) => character == '/';

    public void CheckTarget(string target, string parameterName)
    {
        // Whatever is not empty can be a target here.
    }

    public LinkResult Create(string path, string target, SymLinkKind kind)
    {
        string fullPath = Path.GetFullPath(path);
        if (!_libC.SymLink(target, fullPath, out int error))
        {
            return CreateFailure(error, fullPath);
        }

        return Verified(fullPath);
    }

    private LinkResult Verified(string fullPath)
    {
        if (_libC.IsLink(fullPath, out int error))
        {
            return LinkResult.Success();
        }

        // Only "there is nothing" and "it is no link" are proof.
        string? finding = error switch
        {
            UnixErrors.NoEntry => "there is nothing at the path",
            UnixErrors.Invalid => "what stands at the path is no symbolic link",
            _ => null,
        };
        return finding is null ? LinkResult.Success() : LinkResult.Failure(
            SymLinkError.ReportedButNotCreated,
            0,
            $"The system reported success, but {finding}.",
            "Some user-space file systems do that; choose another folder, or do without the link.");
    }

    // EPERM is what symlink() says both where the file system has no links and where the folder may not be changed.
    private LinkResult CreateFailure(int error, string fullPath)
    {
        bool hasNoLinks = error == UnixErrors.NotPermitted && _libC.MayWrite(Path.GetDirectoryName(fullPath) ?? "/", out _);
        return Failure(error, hasNoLinks ? SymLinkError.NotSupported : _errors.Meaning(error));
    }

    private LinkResult Failure(int error, SymLinkError meaning) =>
        LinkResult.Failure(meaning, error, _libC.Describe(error) + ".", UnixErrors.Remedy(meaning));
}
