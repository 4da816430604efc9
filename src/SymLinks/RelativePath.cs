namespace SymLinks;

/// <summary>The way from the folder of a link to a target, as the system will go it.</summary>
internal sealed class RelativePath
{
    private readonly ILinkPlatform _platform;

    public RelativePath(ILinkPlatform platform) => _platform = platform;

    /// <summary>Both are full paths. Gives the full target where there is no such way: from one drive or share to another.</summary>
    public string Between(string fullLink, string fullTarget)
    {
        string target = _platform.Plain(fullTarget);
        if (!HasSameRoot(_platform.Plain(fullLink), target) || !Follow(ParentOf(fullLink), out string folder) || !Follow(ParentOf(fullTarget), out string place))
        {
            return target;
        }

        // The last name stands: a link to a link stays one.
        int root = _platform.RootLength(fullTarget);
        string name = fullTarget.Substring(Math.Max(root, fullTarget.LastIndexOf(_platform.Separator) + 1));
        if (!HasSameRoot(folder, place))
        {
            return target;
        }

        string[] from = Segments(folder);
        string[] to = [.. Segments(place), .. name.Length == 0 ? Array.Empty<string>() : [name]];
        int common = 0;
        while (common < from.Length && common < to.Length && AreEqual(from[common], to[common]))
        {
            common++;
        }

        string[] steps = [.. Enumerable.Repeat("..", from.Length - common), .. to.Skip(common)];
        return steps.Length == 0 ? "." : string.Join(_platform.Separator.ToString(), steps);
    }

    // A ".." in the target will lead out of the folder that the link really stands in, so its own links are followed first.
    private bool Follow(string fullPath, out string final)
    {
        var walk = new LinkWalk(_platform) { FollowsToNetwork = false };
        bool isFollowed = walk.Follow(fullPath).Succeeded;
        final = _platform.Plain(walk.Final);
        return isFollowed;
    }

    private string ParentOf(string fullPath) =>
        fullPath.Substring(0, Math.Max(_platform.RootLength(fullPath), fullPath.LastIndexOf(_platform.Separator)));

    private bool HasSameRoot(string one, string other) =>
        AreEqual(one.Substring(0, _platform.RootLength(one)), other.Substring(0, _platform.RootLength(other)));

    private bool AreEqual(string one, string other) =>
        string.Equals(one, other, _platform.IsWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private string[] Segments(string path) =>
        path.Substring(_platform.RootLength(path)).Split([_platform.Separator], StringSplitOptions.RemoveEmptyEntries);
}
