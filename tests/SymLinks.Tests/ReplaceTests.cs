namespace SymLinks.Tests;

public sealed class ReplaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Link_is_replaced_and_nothing_else_is_left()
    {
        SymLink.CreateFile(_folder["link"], "old");

        Assert.True(SymLink.Replace(_folder["link"], "new"));

        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void Link_that_leads_there_already_is_left_alone()
    {
        SymLink.CreateFile(_folder["link"], "target");
        DateTime before = new FileInfo(_folder["link"]).LastWriteTimeUtc;
        Thread.Sleep(20);

        Assert.False(SymLink.Replace(_folder["link"], "target"));

        Assert.Equal(before, new FileInfo(_folder["link"]).LastWriteTimeUtc);
    }

    [Fact]
    public void TryReplace_is_true_where_the_link_leads_there_now_and_says_why_it_does_not()
    {
        _folder.File("file", "mine");

        Assert.True(SymLink.TryReplace(_folder["link"], "new", SymLinkKind.File, out SymLinkError none));
        Assert.True(SymLink.TryReplace(_folder["link"], "new", SymLinkKind.File, out SymLinkError stillNone, out int zero));
        Assert.False(SymLink.TryReplace(_folder["file"], "new", SymLinkKind.File, out SymLinkError notALink));
        Assert.False(SymLink.TryReplace(_folder["no/link"], "new", SymLinkKind.File, out SymLinkError missing, out int native));

        Assert.Equal([SymLinkError.None, SymLinkError.None, SymLinkError.NotALink, SymLinkError.PathNotFound], [none, stillNone, notALink, missing]);
        Assert.Equal(0, zero);
        Assert.NotEqual(0, native);
        Assert.Equal("mine", File.ReadAllText(_folder["file"]));
    }

    [Fact]
    public void Nothing_is_replaced_by_creation()
    {
        Assert.True(SymLink.Replace(_folder["link"], "new"));

        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
    }

    [Fact]
    public void Link_to_a_directory_is_replaced_and_not_entered()
    {
        _folder.Folder("target");
        SymLink.CreateDirectory(_folder["link"], "target");

        SymLink.Replace(_folder["link"] + Path.DirectorySeparatorChar, "new");

        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["target"]));
    }

    [Fact]
    public void Plain_file_is_NotALink_and_stays()
    {
        _folder.File("file", "mine");

        var exception = Assert.Throws<SymLinkException>(() => SymLink.Replace(_folder["file"], "new"));

        Assert.Equal(SymLinkError.NotALink, exception.Error);
        Assert.Equal("mine", File.ReadAllText(_folder["file"]));
        Assert.Equal(["file"], _folder.Names());
    }

    [Fact]
    public void Empty_directory_is_NotALink_and_stays()
    {
        _folder.Folder("directory");

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => SymLink.Replace(_folder["directory"], "new")).Error);

        Assert.True(Directory.Exists(_folder["directory"]));
        Assert.Equal(["directory"], _folder.Names());
    }

    [Fact]
    public void Missing_folder_is_a_DirectoryNotFoundException() =>
        Assert.Throws<DirectoryNotFoundException>(() => SymLink.Replace(_folder["no/link"], "new"));

    [Fact]
    public void Link_that_a_killed_process_left_behind_disturbs_nobody()
    {
        SymLink.CreateFile(_folder[TemporaryName.Next()], "left behind");
        SymLink.CreateFile(_folder["link"], "old");

        SymLink.Replace(_folder["link"], "new");

        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
        Assert.Equal(2, _folder.Names().Count());
    }

    [Fact]
    public void Longest_name_is_replaced()
    {
        string name = new('n', 255);
        SymLink.CreateFile(_folder[name], "old");

        SymLink.Replace(_folder[name], "new");

        Assert.Equal("new", SymLink.GetTarget(_folder[name]));
    }

    [Fact]
    public void By_hand_no_link_to_a_directory_is_moved()
    {
        _folder.Folder("folder");
        Directory.CreateSymbolicLink(_folder["new"], "folder");
        Directory.CreateSymbolicLink(_folder["link"], "folder");

        Assert.Throws<FileNotFoundException>(() => File.Move(_folder["new"], _folder["link"], overwrite: true));
    }
}
