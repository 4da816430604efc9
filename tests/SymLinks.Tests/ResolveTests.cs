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
}
