namespace SymLinks;

/// <summary>
/// What Windows and Unix each do in their own way. Paths are full and come without a trailing separator; failures of the file
/// system are results, never exceptions.
/// </summary>
internal interface ILinkPlatform
{
    bool IsWindows { get; }

    /// <summary>How many links the system follows before it gives up.</summary>
    int MostLinksFollowed { get; }

    char Separator { get; }

    bool IsSeparator(char character);

    /// <exception cref="ArgumentException">The target can mean nothing inside a link on this platform.</exception>
    void CheckTarget(string target, string parameterName);

    LinkResult FullPath(string path, out string fullPath);

    LinkResult Create(string fullPath, string target, SymLinkKind kind);

    /// <summary>Changes nothing where the link leads there already.</summary>
    LinkResult Replace(string fullPath, string target, SymLinkKind kind, out bool changed);

    /// <summary>Fails with Nothing where nothing stands at the path.</summary>
    LinkResult Delete(string fullPath);

    /// <summary>Fails with NotALink or Nothing where no link stands at the path; else the result has the kind of the link.</summary>
    LinkResult Read(string fullPath, out string target);

    /// <summary>As Read, for what stands on the way of a walk: each name counts as it stands, and no device is opened.</summary>
    LinkResult ReadOnTheWay(string fullPath, out string target);

    /// <summary>
    /// Whether one call tells that no link is on the way of the path, nor at its end, as far as there is anything. Then the
    /// path leads to what its text says, and the kind is Directory where that is one.
    /// </summary>
    bool LeadsStraight(string path, out string final, out SymLinkKind kind);

    /// <summary>Also false if it cannot be determined.</summary>
    bool IsLink(string fullPath);

    /// <summary>A name that nobody has, in the folder of the path, if there is room for one.</summary>
    string TemporaryBeside(string fullPath);

    /// <summary>A full path without the prefix that lifts the limit on its length.</summary>
    string Plain(string fullPath);

    /// <summary>How much of a rooted path is its root; 0 for a relative one.</summary>
    int RootLength(string path);

    /// <summary>Whether so much as looking at the target could leave the machine or wake a device.</summary>
    bool IsNetworkOrDevice(string target);

    /// <summary>The kind of what the path leads to, each name as it stands; Detect where there is nothing.</summary>
    SymLinkKind KindOf(string fullPath);
}
