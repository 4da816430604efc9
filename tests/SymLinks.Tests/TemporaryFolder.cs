namespace SymLinks.Tests;

/// <summary>An empty folder of its own for one test, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
        : this(Directory.CreateTempSubdirectory("symlinks-").FullName)
    {
    }

    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>In memory, where there is such a place: there most rounds of a race take place in a given time.</summary>
    public static TemporaryFolder InMemory()
    {
        const string Memory = "/dev/shm";
        return Directory.Exists(Memory)
            ? new(Directory.CreateDirectory(System.IO.Path.Combine(Memory, "symlinks-" + Guid.NewGuid().ToString("N"))).FullName)
            : new();
    }

    public string File(string name, string content = "content")
    {
        System.IO.File.WriteAllText(this[name], content);
        return this[name];
    }

    public string Folder(string name) => Directory.CreateDirectory(this[name]).FullName;

    /// <summary>What stands in it, in order, links not followed.</summary>
    public IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
