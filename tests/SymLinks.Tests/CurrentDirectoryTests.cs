using SymLinks.Unix;

namespace SymLinks.Tests;

/// <summary>Alone, because the current directory belongs to the whole process.</summary>
[CollectionDefinition(nameof(CurrentDirectoryTests), DisableParallelization = true)]
[Collection(nameof(CurrentDirectoryTests))]
public sealed class CurrentDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _before = Directory.GetCurrentDirectory();

    public CurrentDirectoryTests() => Directory.SetCurrentDirectory(_folder.Folder("current"));

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _folder.Dispose();
    }

    [Fact]
    public void Relative_path_is_taken_from_the_current_directory()
    {
        SymLink.CreateFile("link", "old");
        SymLink.Replace("./link", "new");

        Assert.Equal("new", SymLink.GetTarget(_folder["current/link"]));
        Assert.True(SymLink.Exists("../current/link"));
        Assert.True(SymLink.Delete("link"));
    }

    [Fact]
    public void Relative_target_is_not_taken_from_the_current_directory()
    {
        _folder.Folder("current/target");

        Assert.IsType<FileInfo>(SymLink.Create("../link", "target"));
        Assert.IsType<DirectoryInfo>(SymLink.Create("link", "target"));
    }

    [Fact]
    public void Name_of_spaces_only_is_a_name_like_any_other_on_Unix()
    {
        Assert.Equal(_folder["current/ "], SymLink.CreateFile(" ", "target").FullName);
        Assert.Equal("target", SymLink.GetTarget(" "));
        Assert.True(SymLink.Delete(" "));
    }

    [Fact]
    public void Current_directory_that_is_gone_is_PathNotFound()
    {
        Directory.Delete(_folder["current"]);

        Assert.False(SymLink.TryCreate("link", "target", SymLinkKind.File, out SymLinkError error));
        Assert.Equal(SymLinkError.PathNotFound, error);
        Assert.Equal(SymLinkError.PathNotFound, SymLink.Probe(".").Error);
        Assert.Throws<DirectoryNotFoundException>(() => SymLink.CreateFile("link", "target"));
        Assert.Throws<DirectoryNotFoundException>(() => SymLink.CreateDirectory("link", "target"));
        Assert.Throws<DirectoryNotFoundException>(() => SymLink.Create("link", "target"));
        Assert.Throws<DirectoryNotFoundException>(() => SymLink.Replace("link", "target"));
        Assert.False(SymLink.Exists("link"));
        Assert.False(SymLink.Delete("link"));
        Assert.Null(SymLink.GetTarget("link"));
        Assert.Null(SymLink.Resolve("link"));
    }

    [Fact]
    public void Current_directory_that_cannot_be_named_is_told_by_its_cause()
    {
        Assert.Equal(SymLinkError.AccessDenied, UnixLinks.WithoutCurrentDirectory(new UnauthorizedAccessException("closed")).Error);
        Assert.Equal(SymLinkError.PathTooLong, UnixLinks.WithoutCurrentDirectory(new PathTooLongException("long")).Error);
        Assert.Equal("The current directory cannot be found: gone", UnixLinks.WithoutCurrentDirectory(new FileNotFoundException("gone")).Reason);
    }
}
