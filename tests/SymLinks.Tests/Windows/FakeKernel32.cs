using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

/// <summary>
/// A Windows file system in memory, as far as the library can tell: it has drives and shares, knows files, directories,
/// links and junctions, and refuses what Windows refuses. Any call can be told to fail.
/// </summary>
internal sealed class FakeKernel32 : IKernel32
{
    public const uint SymbolicLinkTag = 0xA000000C;
    public const uint JunctionTag = 0xA0000003;
    private const int LongestPath = 259;

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<nint, Node> _handles = [];
    private readonly Dictionary<string, Queue<int>> _failures = [];
    private nint _lastHandle;

    public FakeKernel32()
    {
        AddDirectory(@"C:\");
        AddDirectory(@"C:\work");
    }

    public bool KnowsUnprivilegedCreate { get; set; } = true;

    public bool DeveloperMode { get; set; } = true;

    public bool Elevated { get; set; }

    /// <summary>As Wine: says that it created a link, and has not.</summary>
    public bool OnlyClaimsToCreate { get; set; }

    /// <summary>Every call in order, as "Name argument".</summary>
    public List<string> Calls { get; } = [];

    public int OpenHandles => _handles.Count;

    public IEnumerable<string> Paths => _nodes.Keys;

    public Node this[string path] => _nodes[path];

    public bool Has(string path) => _nodes.ContainsKey(path);

    public Node AddDirectory(string path) => _nodes[path] = new Node(0x10, 0, null);

    public Node AddFile(string path) => _nodes[path] = new Node(0x20, 0, null);

    public Node AddLink(string path, string target, bool directory = false) =>
        _nodes[path] = new Node(directory ? 0x410u : 0x420u, SymbolicLinkTag, target);

    public Node AddJunction(string path, string target) => _nodes[path] = new Node(0x410, JunctionTag, target);

    /// <summary>The next call of this name fails with the error.</summary>
    public void Fail(string call, params int[] errors)
    {
        Queue<int> queue = _failures.TryGetValue(call, out Queue<int>? already) ? already : _failures[call] = new();
        Array.ForEach(errors, queue.Enqueue);
    }

    public bool CreateSymbolicLink(string path, string target, uint flags, out int error)
    {
        if (ShouldFail(nameof(CreateSymbolicLink), $"{path} -> {target} {flags}", out error))
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
            error = _nodes.ContainsKey(place) ? 183 : 0;
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
        if (ShouldFail(nameof(GetFileAttributes), path, out error) || !Find(path, out Node? node, out error))
        {
            return false;
        }

        attributes = node!.Attributes;
        return true;
    }

    public bool GetFullPathName(string path, out string fullPath, out int error)
    {
        fullPath = string.Empty;
        if (ShouldFail(nameof(GetFullPathName), path, out error))
        {
            return false;
        }

        string text = path.Replace('/', '\\');
        if (text.StartsWith(@"\\", StringComparison.Ordinal))
        {
            fullPath = text;
            return true;
        }

        string rooted = text.Length > 1 && text[1] == ':' ? text : text[0] == '\\' ? "C:" + text : @"C:\work\" + text;
        var segments = new List<string>();
        foreach (string segment in rooted.Substring(3).Split('\\'))
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

        fullPath = rooted.Substring(0, 3) + string.Join('\\', segments);
        return true;
    }

    public bool OpenWithoutFollowing(string path, uint access, out nint handle, out int error)
    {
        handle = -1;
        if (ShouldFail(nameof(OpenWithoutFollowing), path, out error) || !Find(path, out Node? node, out error))
        {
            return false;
        }

        handle = ++_lastHandle;
        _handles.Add(handle, node!);
        return true;
    }

    public bool GetAttributesAndTag(nint handle, out uint attributes, out uint reparseTag, out int error)
    {
        Node node = _handles[handle];
        attributes = node.Attributes;
        reparseTag = node.ReparseTag;
        return !ShouldFail(nameof(GetAttributesAndTag), "", out error);
    }

    public void Close(nint handle) => Assert.True(_handles.Remove(handle), "A handle was closed that is not open.");

    public string Describe(int error) => $"Windows says {error}.";

    private bool ShouldFail(string call, string argument, out int error)
    {
        Calls.Add($"{call} {argument}".TrimEnd());
        error = 0;
        return _failures.TryGetValue(call, out Queue<int>? queue) && queue.TryDequeue(out error);
    }

    private bool Find(string path, out Node? node, out int error)
    {
        node = null;
        if (!CheckPlace(path, out string place, out error))
        {
            return false;
        }

        error = _nodes.TryGetValue(place, out node) ? 0 : 2;
        return error == 0;
    }

    // The place of a path among the nodes, if the folder that holds it exists and the path is not too long.
    private bool CheckPlace(string path, out string place, out int error)
    {
        bool isExtended = path.StartsWith(@"\\?\", StringComparison.Ordinal);
        place = path.StartsWith(@"\\?\UNC\", StringComparison.Ordinal) ? @"\\" + path.Substring(8) : isExtended ? path.Substring(4) : path;
        int separator = place.LastIndexOf('\\');
        string folder = separator == 2 && place[1] == ':' ? place.Substring(0, 3) : place.Substring(0, Math.Max(separator, 0));
        error = !isExtended && path.Length > LongestPath ? 206
            : place.AsSpan(3).IndexOfAny("<>|\"?*") >= 0 ? 123
            : _nodes.TryGetValue(folder, out Node? parent) && (parent.Attributes & 0x10) != 0 ? 0
            : 3;
        return error == 0;
    }

    /// <summary>What stands at one path.</summary>
    internal sealed record Node(uint Attributes, uint ReparseTag, string? Target);
}
