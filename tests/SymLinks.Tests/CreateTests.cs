namespace SymLinks.Tests;

public sealed class CreateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CreateFile_makes_a_link_that_reads_as_its_target()
    {
        _folder.File("target.txt", "hello");

        FileInfo link = SymLink.CreateFile(_folder["link"], "target.txt");

        Assert.Equal("hello", File.ReadAllText(_folder["link"]));
        Assert.Equal(_folder["link"], link.FullName);
        Assert.Equal("target.txt", link.LinkTarget);
    }

    [Fact]
    public void CreateDirectory_makes_a_link_that_lists_as_its_target()
    {
        File.WriteAllText(Path.Combine(_folder.Folder("target"), "inside"), "");

        DirectoryInfo link = SymLink.CreateDirectory(_folder["link"], "target");

        Assert.Equal("inside", Assert.Single(link.GetFiles()).Name);
        Assert.Equal("target", link.LinkTarget);
    }

    [Fact]
    public void Target_need_not_exist()
    {
        FileInfo link = SymLink.CreateFile(_folder["link"], "nowhere");

        Assert.Equal("nowhere", link.LinkTarget);
        Assert.Throws<FileNotFoundException>(() => File.ReadAllText(_folder["link"]));
    }

    [Fact]
    public void Absolute_target_is_stored_absolute()
    {
        string target = _folder.File("target");

        Assert.Equal(target, SymLink.CreateFile(_folder["link"], target).LinkTarget);
    }

    [Fact]
    public void Relative_target_is_seen_from_the_folder_of_the_link()
    {
        _folder.File("target", "hello");
        _folder.Folder("inner");

        SymLink.CreateFile(_folder["inner/link"], "../target");

        Assert.Equal("hello", File.ReadAllText(_folder["inner/link"]));
    }

    [Fact]
    public void Names_beyond_ascii_are_kept()
    {
        _folder.File("цель 目标 🎯.txt", "hello");

        SymLink.CreateFile(_folder["ссылка 链接 🔗"], "цель 目标 🎯.txt");

        Assert.Equal("hello", File.ReadAllText(_folder["ссылка 链接 🔗"]));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(4000)]
    public void Long_target_is_stored_whole(int length)
    {
        string target = string.Concat(Enumerable.Repeat("long/", length / 5));

        Assert.Equal(target, SymLink.CreateFile(_folder["link"], target).LinkTarget);
    }

    [Fact]
    public void Separator_at_the_end_of_the_path_is_ignored()
    {
        _folder.Folder("target");

        DirectoryInfo link = SymLink.CreateDirectory(_folder["link"] + Path.DirectorySeparatorChar, "target");

        Assert.Equal("link", link.Name);
        Assert.Equal("target", new DirectoryInfo(_folder["link"]).LinkTarget);
    }

    [Fact]
    public void Detect_gives_a_directory_for_a_directory()
    {
        _folder.Folder("target");

        Assert.IsType<DirectoryInfo>(SymLink.Create(_folder["link"], "target"));
    }

    [Fact]
    public void Detect_gives_a_file_for_a_file()
    {
        _folder.File("target");

        Assert.IsType<FileInfo>(SymLink.Create(_folder["link"], "target"));
    }

    [Fact]
    public void Detect_gives_a_file_for_what_does_not_exist() =>
        Assert.IsType<FileInfo>(SymLink.Create(_folder["link"], "nowhere"));

    [Fact]
    public void Detect_gives_a_directory_for_what_ends_in_a_separator() =>
        Assert.IsType<DirectoryInfo>(SymLink.Create(_folder["link"], "nowhere/"));

    [Fact]
    public void Explicit_kind_is_what_comes_back()
    {
        Assert.IsType<DirectoryInfo>(SymLink.Create(_folder["directory"], "nowhere", SymLinkKind.Directory));
        Assert.IsType<FileInfo>(SymLink.Create(_folder["file"], "nowhere", SymLinkKind.File));
    }

    [Fact]
    public void Existing_file_is_left_alone_and_named()
    {
        string path = _folder.File("taken", "mine");

        var exception = Assert.Throws<SymLinkException>(() => SymLink.CreateFile(path, "target"));

        Assert.Equal(SymLinkError.AlreadyExists, exception.Error);
        Assert.NotEqual(0, exception.NativeErrorCode);
        Assert.Equal(path, exception.Path);
        Assert.Equal("target", exception.Target);
        Assert.Contains(path, exception.Message);
        Assert.Contains("'target'", exception.Message);
        Assert.Contains("SymLink.Replace", exception.Message);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void Path_of_an_exception_is_the_one_that_was_given()
    {
        _folder.File("taken");

        var exception = Assert.Throws<SymLinkException>(() => SymLink.CreateFile(_folder["taken"] + "//", "target"));

        Assert.Equal(_folder["taken"] + "//", exception.Path);
        Assert.Contains($"'{_folder["taken"]}//'", exception.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HResult_is_the_one_of_the_framework(bool isTooLong)
    {
        string path = isTooLong ? _folder[new string('n', 300)] : _folder.File("taken");

        IOException expected = Assert.ThrowsAny<IOException>(() => File.CreateSymbolicLink(path, "target"));

        Assert.Equal(expected.HResult, Assert.Throws<SymLinkException>(() => SymLink.CreateFile(path, "target")).HResult);
    }

    [Fact]
    public void Existing_link_is_left_alone()
    {
        SymLink.CreateFile(_folder["link"], "first");

        Assert.Throws<SymLinkException>(() => SymLink.CreateFile(_folder["link"], "second"));

        Assert.Equal("first", new FileInfo(_folder["link"]).LinkTarget);
    }

    [Fact]
    public void Missing_folder_is_a_DirectoryNotFoundException()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() => SymLink.CreateFile(_folder["no/such/link"], "target"));

        Assert.Contains(_folder["no/such/link"], exception.Message);
        Assert.Contains("Create the folder", exception.Message);
    }

    [Fact]
    public void File_where_a_folder_should_be_is_a_DirectoryNotFoundException()
    {
        _folder.File("file");

        Assert.Throws<DirectoryNotFoundException>(() => SymLink.CreateFile(_folder["file/link"], "target"));
    }

    [Fact]
    public void Name_beyond_the_limit_is_PathTooLong()
    {
        var exception = Assert.Throws<SymLinkException>(() => SymLink.CreateFile(_folder[new string('n', 300)], "target"));

        Assert.Equal(SymLinkError.PathTooLong, exception.Error);
    }

    [Fact]
    public void TryCreate_says_true_and_None()
    {
        Assert.True(SymLink.TryCreate(_folder["link"], "target", SymLinkKind.File, out SymLinkError error, out int native));

        Assert.Equal(SymLinkError.None, error);
        Assert.Equal(0, native);
        Assert.Equal("target", new FileInfo(_folder["link"]).LinkTarget);
    }

    [Fact]
    public void TryCreate_says_why_it_could_not()
    {
        _folder.File("taken");

        Assert.False(SymLink.TryCreate(_folder["taken"], "target", SymLinkKind.File, out SymLinkError taken, out int native));
        Assert.False(SymLink.TryCreate(_folder["no/link"], "target", SymLinkKind.Detect, out SymLinkError missing));

        Assert.Equal(SymLinkError.AlreadyExists, taken);
        Assert.NotEqual(0, native);
        Assert.Equal(SymLinkError.PathNotFound, missing);
    }

    [Fact]
    public void TryCreateFile_and_TryCreateDirectory_tell_whether_there_is_a_link_now()
    {
        Assert.True(SymLink.TryCreateFile(_folder["file"], "target"));
        Assert.True(SymLink.TryCreateDirectory(_folder["directory"], "target"));
        Assert.False(SymLink.TryCreateFile(_folder["file"], "target"));
        Assert.False(SymLink.TryCreateDirectory(_folder["directory"], "target"));
    }
}
