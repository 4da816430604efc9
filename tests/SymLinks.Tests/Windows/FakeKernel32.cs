using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

/// <summary>
/// A Windows file system in memory, as far as the library can tell: it has drives and shares, knows files, directories,
/// links and junctions, and refuses what Windows refuses. Any call can be told to fail.
/// </summary>
internal sealed class FakeKernel32 : IKernel32
{
    private const int LongestPath = 259;

    private readonly Dictionary<string, FakeEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<nint, FakeEntry> _handles = [];
    private nint _lastHandle;

    public FakeKernel32()
    {
        AddDirectory(@"C:\");
        AddDirectory(@"C:\work");
    }

    public FaultPlan Plan { get; } = new();

    public List<string> Calls => Plan.Calls;

    public bool KnowsUnprivilegedCreate { get; set; } = true;

    public bool DeveloperMode { get; set; } = true;

    public bool Elevated { get; set; }

    /// <summary>As NTFS has them since Windows 10 1607.</summary>
    public bool HasPosixSemantics { get; set; } = true;

    /// <summary>As Wine: says that it created a link, and has not.</summary>
    public bool OnlyClaimsToCreate { get; set; }

    /// <summary>What a file system without reparse points, such as FAT, answers whoever asks for the tag of anything; 0 where it has them.</summary>
    public int ErrorWithoutReparsePoints { get; set; }

    public int OpenHandles => _handles.Count;

    public FakeEntry this[string path] => _entries[path];

    public bool Has(string path) => _entries.ContainsKey(path);

    public void AddDirectory(string path) => _entries[path] = FakeEntry.Directory();

    public void AddFile(string path) => _entries[path] = FakeEntry.File();

    public void AddLink(string path, string target, bool isDirectory = false) => _entries[path] = FakeEntry.Link(target, isDirectory);

    public void AddJunction(string path, string target) => _entries[path] = FakeEntry.Junction(target);

    public void Add(string path, FakeEntry entry) => _entries[path] = entry;

    public void Remove(string path) => _entries.Remove(path);

    /// <summary>All there is, one line each, so that two states can be compared.</summary>
    public IReadOnlyList<string> State() =>
        [.. _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key} {entry.Value.Attributes:X} {entry.Value.ReparseTag:X} {entry.Value.Target}")];

    public bool CreateSymbolicLink(string path, string target, uint flags, out int error)
    {
        if (Plan.ShouldFail(nameof(CreateSymbolicLink), $"{path} -> {target} {flags}", out error))
        {
            return false;
        }

        bool asksUnprivileged = (flags & 2) != 0;
        if (asksUnprivileged && !KnowsUnprivilegedCreate)
        {
            error = 87;
        }
        else if (!Elevated && !(asksUnprivileged && DeveloperMode))
        {
            error = 1314;
        }
        else if (!OnlyClaimsToCreate && CheckPlace(path, out string place, out error))
        {
            error = _entries.ContainsKey(place) ? 183 : 0;
            if (error == 0)
            {
                AddLink(place, target, (flags & 1) != 0);
            }
        }

        return error == 0;
    }

    public bool GetFileAttributes(string path, out uint attributes, out int error)
    {
        attributes = uint.MaxValue;
        if (Plan.ShouldFail(nameof(GetFileAttributes), path, out error) || !Find(path, out FakeEntry? entry, out error))
        {
            return false;
        }

        attributes = entry!.Attributes;
        return true;
    }

    public bool GetFullPathName(string path, out string fullPath, out int error)
    {
        fullPath = string.Empty;
        if (Plan.ShouldFail(nameof(GetFullPathName), path, out error))
        {
            return false;
        }

        string text = path.Replace('/', '\\');
        string rooted = text.StartsWith(@"\\", StringComparison.Ordinal) || (text.Length > 1 && text[1] == ':') ? text
            : text[0] == '\\' ? "C:" + text
            : @"C:\work\" + text;
        int root = rooted.StartsWith(@"\\", StringComparison.Ordinal) ? rooted.IndexOf('\\', rooted.IndexOf('\\', 2) + 1) + 1 : 3;
        root = root == 0 ? rooted.Length : root;
        var segments = new List<string>();
        foreach (string segment in rooted.Substring(root).Split('\\'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        fullPath = rooted.Substring(0, root) + string.Join('\\', segments);
        return true;
    }

    public bool OpenWithoutFollowing(string path, uint access, out nint handle, out int error)
    {
        handle = -1;
        if (Plan.ShouldFail(nameof(OpenWithoutFollowing), path, out error) || !Find(path, out FakeEntry? entry, out error))
        {
            return false;
        }

        handle = ++_lastHandle;
        _handles.Add(handle, entry!);
        return true;
    }

    public bool GetAttributes(nint handle, out uint attributes, out int error)
    {
        FakeEntry entry = _handles[handle];
        attributes = entry.Attributes;
        return !Plan.ShouldFail(nameof(GetAttributes), PathOf(entry), out error);
    }

    public bool GetReparseTag(nint handle, out uint reparseTag, out int error)
    {
        FakeEntry entry = _handles[handle];
        reparseTag = entry.ReparseTag;
        if (!Plan.ShouldFail(nameof(GetReparseTag), PathOf(entry), out error))
        {
            error = ErrorWithoutReparsePoints;
        }

        return error == 0;
    }

    public bool GetReparseData(nint handle, out byte[] data, out int error)
    {
        FakeEntry entry = _handles[handle];
        data = entry.ReparseData;
        if (!Plan.ShouldFail(nameof(GetReparseData), PathOf(entry), out error) && entry.ReparseTag == 0)
        {
            error = 4390;
        }

        return error == 0;
    }

    public bool Delete(nint handle, bool posixSemantics, out int error)
    {
        FakeEntry entry = _handles[handle];
        if (Plan.ShouldFail(nameof(Delete), $"{PathOf(entry)} {(posixSemantics ? "at once" : "on close")}", out error))
        {
            return false;
        }

        if (posixSemantics && !HasPosixSemantics)
        {
            error = 87;
        }
        else if (posixSemantics)
        {
            _entries.Remove(PathOf(entry));
        }
        else
        {
            entry.IsDeletePending = true;
        }

        return error == 0;
    }

    public bool Rename(nint handle, string newPath, bool posixSemantics, out int error)
    {
        FakeEntry entry = _handles[handle];
        if (Plan.ShouldFail(nameof(Rename), $"{PathOf(entry)} -> {newPath}{(posixSemantics ? " over" : "")}", out error))
        {
            return false;
        }

        if (posixSemantics && !HasPosixSemantics)
        {
            error = 87;
        }
        else if (CheckPlace(newPath, out string place, out error))
        {
            error = !_entries.TryGetValue(place, out FakeEntry? standing) || (posixSemantics && !IsPlainDirectory(standing)) ? 0
                : posixSemantics ? 5
                : 183;
            Move(entry, place, error);
        }

        return error == 0;
    }

    public bool MoveFileOver(string path, string newPath, out int error)
    {
        if (Plan.ShouldFail(nameof(MoveFileOver), $"{path} -> {newPath}", out error)
            || !Find(path, out FakeEntry? entry, out error)
            || !CheckPlace(newPath, out string place, out error))
        {
            return false;
        }

        error = _entries.TryGetValue(place, out FakeEntry? standing) && standing.IsDirectory ? 5 : 0;
        Move(entry!, place, error);
        return error == 0;
    }

    public void Close(nint handle)
    {
        Assert.True(_handles.Remove(handle, out FakeEntry? entry), "A handle was closed that is not open.");
        if (entry!.IsDeletePending && !_handles.ContainsValue(entry))
        {
            _entries.Remove(PathOf(entry));
        }
    }

    public string Describe(int error) => $"Windows says {error}.";

    private static bool IsPlainDirectory(FakeEntry entry) => entry.IsDirectory && entry.ReparseTag == 0;

    private string PathOf(FakeEntry entry) => _entries.FirstOrDefault(pair => ReferenceEquals(pair.Value, entry)).Key ?? "(gone)";

    private void Move(FakeEntry entry, string place, int error)
    {
        if (error == 0)
        {
            _entries.Remove(PathOf(entry));
            _entries[place] = entry;
        }
    }

    private bool Find(string path, out FakeEntry? entry, out int error)
    {
        entry = null;
        if (!CheckPlace(path, out string place, out error))
        {
            return false;
        }

        error = _entries.TryGetValue(place, out entry) ? 0 : 2;
        return error == 0;
    }

    // The place of a path among the entries, if the folder that holds it exists and the path is not too long.
    private bool CheckPlace(string path, out string place, out int error)
    {
        bool isExtended = path.StartsWith(@"\\?\", StringComparison.Ordinal);
        place = path.StartsWith(@"\\?\UNC\", StringComparison.Ordinal) ? @"\\" + path.Substring(8) : isExtended ? path.Substring(4) : path;
        int separator = place.LastIndexOf('\\');
        string folder = separator == 2 && place[1] == ':' ? place.Substring(0, 3) : place.Substring(0, Math.Max(separator, 0));
        error = !isExtended && path.Length > LongestPath ? 206
            : place.AsSpan(Math.Min(3, place.Length)).IndexOfAny("<>|\"?*") >= 0 ? 123
            : Holds(folder) ? 0
            : 3;
        return error == 0;
    }

    // A link to a folder holds what the folder holds, but nobody here goes through one: the library follows links itself.
    private bool Holds(string folder) => _entries.TryGetValue(folder, out FakeEntry? parent) && parent.IsDirectory;
}
