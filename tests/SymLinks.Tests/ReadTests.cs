namespace SymLinks.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("target")]
    [InlineData("../up/../and down")]
    [InlineData("/absolute/path/")]
    [InlineData(@"back\slash")]
    [InlineData("цель 目标 🎯")]
    public void Target_is_read_as_it_was_stored(string target)
    {
        SymLink.CreateFile(_folder["link"], target);

        Assert.Equal(target, SymLink.GetTarget(_folder["link"]));
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1024)]
    [InlineData(4095)]
    public void Target_of_any_length_is_read_whole(int length)
    {
        string target = string.Concat(Enumerable.Range(0, length).Select(i => i % 100 == 99 ? '/' : (char)('a' + (i % 26))));
        SymLink.CreateFile(_folder["link"], target);

        Assert.Equal(target, SymLink.GetTarget(_folder["link"]));
    }

    [Fact]
    public void What_is_no_link_has_no_target()
    {
        _folder.File("file");
        _folder.Folder("directory");

        Assert.All(["file", "directory", "nothing", "no/such", "file/below"], name =>
        {
            Assert.Null(SymLink.GetTarget(_folder[name]));
            Assert.False(SymLink.Exists(_folder[name]));
            Assert.Null(SymLink.Resolve(_folder[name]));
        });
    }

    [Fact]
    public void Link_to_nothing_exists()
    {
        SymLink.CreateFile(_folder["link"], "nowhere");

        Assert.True(SymLink.Exists(_folder["link"]));
    }

    [Fact]
    public void Link_to_a_directory_exists_with_a_separator_behind_it()
    {
        _folder.Folder("target");
        SymLink.CreateDirectory(_folder["link"], "target");

        Assert.True(SymLink.Exists(_folder["link"] + Path.DirectorySeparatorChar));
        Assert.Equal("target", SymLink.GetTarget(_folder["link"] + Path.DirectorySeparatorChar));
    }

    [Fact]
    public void Path_beyond_the_limit_is_false_for_Exists_and_PathTooLong_for_GetTarget()
    {
        string path = _folder[new string('n', 300)];

        Assert.False(SymLink.Exists(path));
        Assert.Equal(SymLinkError.PathTooLong, Assert.Throws<SymLinkException>(() => SymLink.GetTarget(path)).Error);
    }

    [Fact]
    public void TryGetTarget_says_why_there_is_none()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _folder.File("file");

        Assert.True(SymLink.TryGetTarget(_folder["link"], out string? target, out SymLinkError none));
        Assert.False(SymLink.TryGetTarget(_folder["nothing"], out string? nothing, out SymLinkError missing));
        Assert.False(SymLink.TryGetTarget(_folder["file"], out string? file, out SymLinkError notALink));
        Assert.False(SymLink.TryGetTarget(_folder[new string('n', 300)], out _, out SymLinkError tooLong, out int native));

        Assert.Equal("target", target);
        Assert.Null(nothing);
        Assert.Null(file);
        Assert.Equal([SymLinkError.None, SymLinkError.PathNotFound, SymLinkError.NotALink, SymLinkError.PathTooLong], [none, missing, notALink, tooLong]);
        Assert.NotEqual(0, native);
    }
}
