using SymLinks.Tests.Unix;
using SymLinks.Unix;

namespace SymLinks.Tests;

public sealed class ResolveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Chain_is_followed_to_its_end()
    {
        _folder.File("file");
        _folder.Folder("inner");
        SymLink.CreateFile(_folder["inner/third"], "../file");
        SymLink.CreateFile(_folder["second"], "inner/third");
        SymLink.CreateFile(_folder["first"], _folder["second"]);

        FileSystemInfo? final = SymLink.Resolve(_folder["first"]);

        Assert.Equal(_folder["file"], Assert.IsType<FileInfo>(final).FullName);
    }

    [Fact]
    public void Directory_at_the_end_is_a_DirectoryInfo()
    {
        _folder.Folder("directory");
        SymLink.CreateDirectory(_folder["link"], "./directory/");

        Assert.Equal(_folder["directory"], Assert.IsType<DirectoryInfo>(SymLink.Resolve(_folder["link"])).FullName);
    }

    [Fact]
    public void End_need_not_exist()
    {
        SymLink.CreateFile(_folder["second"], "no/where");
        SymLink.CreateFile(_folder["first"], "second");

        FileSystemInfo? final = SymLink.Resolve(_folder["first"]);

        Assert.Equal(_folder["no/where"], final!.FullName);
        Assert.False(final.Exists);
    }

    [Fact]
    public void Separator_at_the_end_of_the_last_target_means_a_directory()
    {
        SymLink.CreateFile(_folder["second"], "nowhere/");
        SymLink.CreateFile(_folder["first"], "second");

        Assert.Equal(_folder["nowhere"], Assert.IsType<DirectoryInfo>(SymLink.Resolve(_folder["first"])).FullName);
    }

    [Fact]
    public void Parent_of_a_linked_folder_is_the_parent_of_where_it_leads()
    {
        _folder.Folder("far/away");
        _folder.File("far/file", "the right one");
        _folder.File("file", "the wrong one");
        SymLink.CreateDirectory(_folder["folder"], "far/away");
        SymLink.CreateFile(_folder["far/away/link"], "../file");

        FileSystemInfo? final = SymLink.Resolve(_folder["folder/link"]);

        Assert.Equal(_folder["far/file"], final!.FullName);
        Assert.Equal(File.ReadAllText(_folder["folder/link"]), File.ReadAllText(final.FullName));
    }

    [Fact]
    public void Link_to_the_root_resolves_to_the_root()
    {
        SymLink.CreateDirectory(_folder["link"], "/");

        Assert.Equal("/", SymLink.Resolve(_folder["link"])!.FullName);
    }

    [Theory]
    [InlineData("first", "first")]
    [InlineData("first", "second")]
    public void Circle_is_an_error(string one, string other)
    {
        SymLink.CreateFile(_folder[one], other);
        SymLink.TryCreateFile(_folder[other], one);

        var exception = Assert.Throws<SymLinkException>(() => SymLink.Resolve(_folder[one]));

        Assert.Equal(SymLinkError.Cycle, exception.Error);
        Assert.Contains(_folder[one], exception.Message);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void As_many_links_are_followed_as_the_system_follows(int links, bool isFollowed)
    {
        _folder.File($"link{links}");
        for (int i = 0; i < links; i++)
        {
            SymLink.CreateFile(_folder[$"link{i}"], $"link{i + 1}");
        }

        Assert.Equal(isFollowed, Record.Exception(() => File.ReadAllText(_folder["link0"])) is null);
        Assert.Equal(isFollowed, Record.Exception(() => SymLink.Resolve(_folder["link0"])) is null);
    }

    [Fact]
    public void Walk_comes_to_where_the_system_comes_whether_or_not_one_call_shortens_it()
    {
        string[] names = ["a", "b", "c", "..", ".", "missing", "a/b", "../c", "/", ""];
        var random = new Random(20_261_127);
        string Text() => string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => names[random.Next(names.Length)]));
        int shortened = 0;
        for (int round = 0; round < 200; round++)
        {
            using var folder = new TemporaryFolder();
            folder.Folder("a/b");
            folder.Folder("b");
            folder.File("c");
            for (int i = 0; i < 6; i++)
            {
                string target = Text() is { Length: > 0 } text ? text : "a";
                SymLink.TryCreate(folder[names[random.Next(3)] + "/" + names[random.Next(3)]], target[0] == '/' ? folder.Path + target : target, SymLinkKind.File, out _);
                SymLink.TryCreate(folder["link" + i], target, SymLinkKind.File, out _);
            }

            foreach (string name in folder.Names().Where(name => name.StartsWith("link")))
            {
                var system = new FaultyLibC();
                system.Plan.Fail(nameof(ILibC.IsDirectoryWithoutLinks), [.. Enumerable.Repeat(38, 200)]);
                string inSteps = Outcome(new LinkOperations(new UnixLinks(system)), folder[name]);
                var counting = new FaultyLibC();
                string atOnce = Outcome(new LinkOperations(new UnixLinks(counting)), folder[name]);
                shortened += counting.Plan.Calls.Count < system.Plan.Calls.Count ? 1 : 0;

                Assert.Equal($"{name}: {inSteps}", $"{name}: {atOnce}");
                Assert.True(RealPath(folder[name]) is not { } real || real == inSteps, $"{name}: {inSteps}");
            }
        }

        Assert.True(shortened > 50, $"Only {shortened} walks were shortened.");
    }

    private static string Outcome(LinkOperations links, string path)
    {
        try
        {
            FileSystemInfo final = links.Resolve(path)!;
            return $"{final.GetType().Name} {final.FullName}";
        }
        catch (SymLinkException exception)
        {
            return exception.Error.ToString();
        }
    }

    // What the kernel says; null where it finds nothing.
    private static string? RealPath(string path)
    {
        if (Directory.Exists(path))
        {
            var start = new System.Diagnostics.ProcessStartInfo("pwd", ["-P"]) { WorkingDirectory = path };
            return "DirectoryInfo " + RequiredTool.Run(start).TrimEnd('\n');
        }

        try
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(path);
            return "FileInfo " + SymLink.GetTarget($"/proc/self/fd/{file.DangerousGetHandle()}");
        }
        catch (IOException)
        {
            return null;
        }
    }
}
