namespace SymLinks;

/// <summary>Follows the links of a path, those of its folders included, from left to right as the system does.</summary>
/// <remarks>
/// Only so does ".." lead where the system goes: after a link to a folder it means the parent of that folder, which the
/// text of the path does not show. Unlike the system the walk goes on where nothing exists, so it also tells where a link
/// would lead. Each link is read before it is followed, so a walk that is to stay on this machine can stop in time.
/// </remarks>
internal sealed class LinkWalk
{
    private readonly ILinkPlatform _platform;
    private readonly char _separator;
    private readonly Stack<string> _ahead = new();

    public LinkWalk(ILinkPlatform platform)
    {
        _platform = platform;
        _separator = platform.Separator;
    }

    /// <summary>Whether to follow links that lead to the network, or may: such a link, or one that cannot be read, ends the walk.</summary>
    public bool FollowsToNetwork { get; set; } = true;

    /// <summary>Where the path led.</summary>
    public string Final { get; private set; } = string.Empty;

    /// <summary>The kind of what is there; where there is nothing, that of the last link, which tells what it was made for.</summary>
    public SymLinkKind Kind { get; private set; } = SymLinkKind.Detect;

    public LinkResult Follow(string fullPath)
    {
        Final = fullPath.Substring(0, _platform.RootLength(fullPath));
        Add(fullPath, Final.Length);

        SymLinkKind kindOfLastLink = SymLinkKind.Detect;
        bool mustBeDirectory = false;
        for (int linksFollowed = 0; _ahead.Count != 0;)
        {
            string segment = _ahead.Pop();
            if (segment == "..")
            {
                Final = ParentOfFinal();
                continue;
            }

            string next = BelowFinal(segment);
            LinkResult read = _platform.ReadOnTheWay(next, out string target);
            if (!read.Succeeded)
            {
                bool mayBeLink = read.Error != SymLinkError.NotALink && !read.FoundNothing;
                if (mayBeLink && !FollowsToNetwork && _ahead.Count != 0)
                {
                    return LinkResult.Unreadable(next, read);
                }

                Final = next;
                continue;
            }

            if (++linksFollowed > _platform.MostLinksFollowed)
            {
                return LinkResult.Failure(
                    SymLinkError.Cycle, 0, "The links lead round in a circle, or through more links than the system follows.");
            }

            if (target.Length == 0)
            {
                return LinkResult.Failure(SymLinkError.InvalidPath, 0, $"The link '{next}' has an empty target, and leads nowhere.", "Replace it.");
            }

            if (!FollowsToNetwork && _platform.IsNetworkOrDevice(target))
            {
                return LinkResult.NetworkTarget();
            }

            kindOfLastLink = read.Kind;
            mustBeDirectory |= _ahead.Count == 0 && target[target.Length - 1] == _separator;
            Follow(target, _platform.RootLength(target));
        }

        SymLinkKind kind = _platform.KindOf(Final);
        Kind = kind != SymLinkKind.Detect ? kind
            : mustBeDirectory ? SymLinkKind.Directory
            : kindOfLastLink;
        return LinkResult.Success();
    }

    private void Follow(string target, int rootLength)
    {
        if (rootLength == 1)
        {
            // One separator is the root of the same drive or share on Windows, and the only root on Unix.
            Final = Final.Substring(0, _platform.RootLength(Final));
        }
        else if (rootLength != 0)
        {
            Final = target.Substring(0, rootLength);
        }

        Add(target, rootLength);
    }

    private void Add(string path, int start)
    {
        string[] segments = path.Substring(start).Split(_separator);
        for (int i = segments.Length - 1; i >= 0; i--)
        {
            if (segments[i].Length != 0 && segments[i] != ".")
            {
                _ahead.Push(segments[i]);
            }
        }
    }

    private string ParentOfFinal() => Final.Substring(0, Math.Max(_platform.RootLength(Final), Final.LastIndexOf(_separator)));

    private string BelowFinal(string segment) => Final[Final.Length - 1] == _separator ? Final + segment : Final + _separator + segment;
}
