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

    // What is still ahead: the text from there on.
    private string _text = string.Empty;
    private int _next;

    private int _linksFollowed;
    private bool _isDone;
    private bool _mustBeDirectory;
    private SymLinkKind _kindOfLastLink = SymLinkKind.Detect;

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
        _text = fullPath;
        _next = _platform.RootLength(fullPath);
        Final = fullPath.Substring(0, _next);
        return GoOn();
    }

    /// <summary>Follows a link that has been read already.</summary>
    public LinkResult Follow(string fullPath, in LinkResult read, string target)
    {
        Final = fullPath.Substring(0, Math.Max(_platform.RootLength(fullPath), fullPath.LastIndexOf(_separator)));
        _kindOfLastLink = read.Kind;
        return target.Length != 0 && EndsStraight(target) ? LinkResult.Success() : Follow(fullPath);
    }

    private LinkResult GoOn()
    {
        while (Step(out int start))
        {
            int length = _next - start;
            if (length == 2 && _text[start] == '.' && _text[start + 1] == '.')
            {
                Final = Final.Substring(0, Math.Max(_platform.RootLength(Final), Final.LastIndexOf(_separator)));
                continue;
            }

            string next = Below(_text.Substring(start, length));
            LinkResult read = _platform.ReadOnTheWay(next, out string target);
            if (read.Succeeded)
            {
                LinkResult entered = Enter(next, read, target);
                if (!entered.Succeeded || _isDone)
                {
                    return entered;
                }

                continue;
            }

            bool mayBeLink = read.Error != SymLinkError.NotALink && !read.FoundNothing;
            if (mayBeLink && !FollowsToNetwork && !IsAtEnd())
            {
                return LinkResult.Unreadable(next, read);
            }

            Final = next;
        }

        SetKind(_platform.KindOf(Final));
        return LinkResult.Success();
    }

    private LinkResult Enter(string link, in LinkResult read, string target)
    {
        if (++_linksFollowed > _platform.MostLinksFollowed)
        {
            return LinkResult.Failure(SymLinkError.Cycle, 0, "The links lead round in a circle, or through more links than the system follows.");
        }

        if (target.Length == 0)
        {
            return LinkResult.Failure(SymLinkError.InvalidPath, 0, $"The link '{link}' has an empty target, and leads nowhere.", "Replace it.");
        }

        if (!FollowsToNetwork && _platform.IsNetworkOrDevice(target))
        {
            return LinkResult.NetworkTarget();
        }

        _kindOfLastLink = read.Kind;
        if (!IsAtEnd())
        {
            target = target + _separator + _text.Substring(_next);
        }
        else if (EndsStraight(target))
        {
            return LinkResult.Success();
        }

        _text = target;
        _next = _platform.RootLength(target);
        if (_next == 1)
        {
            // One separator is the root of the same drive or share on Windows, and the only root on Unix.
            Final = Final.Substring(0, _platform.RootLength(Final));
        }
        else if (_next != 0)
        {
            Final = target.Substring(0, _next);
        }

        return LinkResult.Success();
    }

    // Moves behind the next name, and gives where it starts.
    private bool Step(out int start)
    {
        do
        {
            start = _next;
            while (start < _text.Length && _text[start] == _separator)
            {
                start++;
            }

            int end = start < _text.Length ? _text.IndexOf(_separator, start) : -1;
            _next = end < 0 ? _text.Length : end;
        }
        while (_next - start == 1 && _text[start] == '.');

        return start < _text.Length;
    }

    private bool IsAtEnd()
    {
        for (int i = _next; i < _text.Length; i++)
        {
            if (_text[i] != _separator)
            {
                return false;
            }
        }

        return true;
    }

    // Most targets lead through no other link. Where the system can tell so in one call, that call ends the walk.
    private bool EndsStraight(string target)
    {
        _mustBeDirectory |= target[target.Length - 1] == _separator;
        string path = _platform.RootLength(target) == 0 ? Below(target) : target;
        if (GoesUpAgain(target) || !_platform.LeadsStraight(path, out string final, out SymLinkKind kind))
        {
            return false;
        }

        Final = final;
        SetKind(kind);
        _isDone = true;
        return true;
    }

    // Where nothing exists the system stops, and says nothing of what is behind a ".." that leads out of there.
    private bool GoesUpAgain(string target)
    {
        int start = 0;
        while (start + 2 < target.Length && target[start] == '.' && target[start + 1] == '.' && target[start + 2] == _separator)
        {
            start += 3;
        }

        return target.IndexOf("..", start, StringComparison.Ordinal) >= 0;
    }

    private void SetKind(SymLinkKind kind) =>
        Kind = kind != SymLinkKind.Detect ? kind
            : _mustBeDirectory ? SymLinkKind.Directory
            : _kindOfLastLink;

    private string Below(string name) => Final[Final.Length - 1] == _separator ? Final + name : Final + _separator + name;
}
