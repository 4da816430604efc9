namespace SymLinks.Tests;

public sealed class DeleteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Link_to_a_file_is_deleted_and_the_file_stays()
    {
        _folder.File("target");
        SymLink.CreateFile(_folder["link"], "target");

        Assert.True(SymLink.Delete(_folder["link"]));

        Assert.Equal(["target"], _folder.Names());
    }

    [Theory]
    [InlineData("link")]
    [InlineData("link/")]
    [InlineData("foo:/")]
    [InlineData("foo://")]
    public void Link_to_a_directory_is_deleted_and_what_is_in_it_stays(string name)
    {
        _folder.Folder("target");
        _folder.File("target/inside");
        SymLink.CreateDirectory(_folder[name.TrimEnd('/')], "target");

        Assert.True(SymLink.Exists(_folder[name]));
        Assert.True(SymLink.Delete(_folder[name]));

        Assert.Equal(["target"], _folder.Names());
        Assert.True(File.Exists(_folder["target/inside"]));
    }

    [Fact]
    public void Link_to_nothing_is_deleted()
    {
        SymLink.CreateFile(_folder["link"], "nowhere");

        Assert.True(SymLink.Delete(_folder["link"]));

        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void Nothing_is_false()
    {
        _folder.File("file");

        Assert.False(SymLink.Delete(_folder["link"]));
        Assert.False(SymLink.Delete(_folder["no/link"]));
        Assert.False(SymLink.Delete(_folder["file/link"]));
    }

    [Fact]
    public void Plain_file_is_NotALink_and_stays()
    {
        _folder.File("file");

        var exception = Assert.Throws<SymLinkException>(() => SymLink.Delete(_folder["file"]));

        Assert.Equal(SymLinkError.NotALink, exception.Error);
        Assert.Equal(_folder["file"], exception.Path);
        Assert.Null(exception.Target);
        Assert.True(File.Exists(_folder["file"]));
    }

    [Fact]
    public void Empty_directory_is_NotALink_and_stays()
    {
        _folder.Folder("directory");

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => SymLink.Delete(_folder["directory"])).Error);

        Assert.True(Directory.Exists(_folder["directory"]));
    }

    [Fact]
    public void TryDelete_says_what_it_did()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _folder.File("file");

        Assert.True(SymLink.TryDelete(_folder["link"], out SymLinkError none));
        Assert.False(SymLink.TryDelete(_folder["link"], out SymLinkError nothing, out int native));
        Assert.False(SymLink.TryDelete(_folder["file"], out SymLinkError notALink));

        Assert.Equal([SymLinkError.None, SymLinkError.PathNotFound, SymLinkError.NotALink], [none, nothing, notALink]);
        Assert.Equal(0, native);
        Assert.Equal(["file"], _folder.Names());
    }
}
