namespace SymLinks.Benchmarks;

/// <summary>
/// New folders to create links in: in memory where there is such a place, so that the calls are measured and not the disk,
/// beside which a second call would hardly show. They stay until the end, because some file systems go slower where
/// something has just been deleted.
/// </summary>
internal sealed class LinkFolders : IDisposable
{
    private const string Memory = "/dev/shm";

    private readonly string _root;
    private int _folders;

    /// <summary>The targets stand in a folder "targets" beside the others.</summary>
    public LinkFolders(params string[] targets)
    {
        string parent = Directory.Exists(Memory) ? Memory : Path.GetTempPath();
        _root = Directory.CreateDirectory(Path.Combine(parent, "symlinks-benchmark-" + Guid.NewGuid().ToString("N"))).FullName;
        string folder = Directory.CreateDirectory(Path.Combine(_root, "targets")).FullName;
        foreach (string target in targets)
        {
            File.WriteAllText(Path.Combine(folder, target), target);
        }
    }

    /// <summary>The paths of links to be, in a folder of their own.</summary>
    public string[] Next(int links)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, $"{_folders++:D5}")).FullName;
        return [.. Enumerable.Range(0, links).Select(i => Path.Combine(folder, $"link-{i:D5}"))];
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
