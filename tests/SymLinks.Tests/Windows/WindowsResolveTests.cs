using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsResolveTests
{
    private readonly FakeKernel32 _system = new();
    private readonly ILinkPlatform _platform;

    public WindowsResolveTests() => _platform = new WindowsLinks(_system);

    [Theory]
    [InlineData(@"target", @"C:\work\target")]
    [InlineData(@"..\up", @"C:\up")]
    [InlineData(@"\top", @"C:\top")]
    [InlineData(@"D:\other\file", @"D:\other\file")]
    [InlineData(@"\\server\share\file", @"\\server\share\file")]
    [InlineData(@"..\..\..\up", @"C:\up")]
    [InlineData(@"\\server\share\..\..\file", @"\\server\share\file")]
    public void Target_is_taken_from_the_folder_of_the_link(string target, string final)
    {
        _system.AddLink(@"C:\work\link", target);

        Assert.Equal(final, Follow(@"C:\work\link").Final);
    }

    [Fact]
    public void Chain_is_followed_to_its_end()
    {
        _system.AddLink(@"C:\work\first", "second");
        _system.AddLink(@"C:\work\second", @"C:\third");
        _system.AddLink(@"C:\third", @"work\file");
        _system.AddFile(@"C:\work\file");

        LinkWalk walk = Follow(@"C:\work\first");

        Assert.Equal(@"C:\work\file", walk.Final);
        Assert.Equal(SymLinkKind.File, walk.Kind);
    }

    [Fact]
    public void Parent_of_a_linked_folder_is_the_parent_of_where_it_leads()
    {
        _system.AddDirectory(@"C:\far");
        _system.AddDirectory(@"C:\far\away");
        _system.AddLink(@"C:\work\folder", @"C:\far\away", isDirectory: true);
        _system.AddLink(@"C:\far\away\link", @"..\file");

        Assert.Equal(@"C:\far\file", Follow(@"C:\work\folder\link").Final);
    }

    [Fact]
    public void Parent_of_a_junction_is_the_folder_that_holds_it()
    {
        _system.AddDirectory(@"C:\far");
        _system.AddDirectory(@"C:\far\away");
        _system.AddJunction(@"C:\work\junction", @"C:\far\away");
        _system.AddLink(@"C:\work\link", @"junction\..\file");

        Assert.Equal(@"C:\work\file", Follow(@"C:\work\link").Final);
    }

    [Theory]
    [InlineData(@"\\.\PhysicalDrive0", @"\\?\PhysicalDrive0")]
    [InlineData(@"\\?\pipe\name", @"\\?\pipe\name")]
    [InlineData(@"\\.\pipe\folder\name", @"\\?\pipe\folder\name")]
    public void Device_at_the_end_is_named_and_never_opened(string target, string final)
    {
        _system.AddLink(@"C:\work\link", target);

        Assert.Equal(final, Follow(@"C:\work\link").Final);

        Assert.DoesNotContain(_system.Calls, call => call.Contains(@" \\.\") || call.Contains(@" " + final.Substring(0, 8)));
    }

    [Fact]
    public void Volume_without_a_letter_is_no_device()
    {
        const string Volume = @"\\?\Volume{01234567-89ab-cdef-0123-456789abcdef}";
        _system.AddDirectory(Volume.Substring(4));
        _system.AddDirectory(Volume.Substring(4) + @"\folder");
        _system.AddLink(@"C:\work\link", Volume + @"\folder");

        LinkWalk walk = Follow(@"C:\work\link");

        Assert.Equal((Volume + @"\folder", SymLinkKind.Directory), (walk.Final, walk.Kind));
    }

    [Fact]
    public void Separator_at_the_end_of_the_last_target_means_a_directory()
    {
        _system.AddLink(@"C:\work\link", @"gone\");

        Assert.IsType<DirectoryInfo>(new LinkOperations(_platform).Resolve(@"C:\work\link"));
    }

    [Fact]
    public void Link_that_cannot_be_read_ends_no_walk_that_may_go_anywhere()
    {
        _system.AddLink(@"C:\work\link", @"closed\file");
        _system.Add(@"C:\work\closed", FakeEntry.LinkWithData([]));

        Assert.Equal(@"C:\work\closed\file", Follow(@"C:\work\link").Final);
    }

    [Fact]
    public void Extended_root_is_kept()
    {
        _system.AddLink(@"C:\work\link", @"..\file");

        Assert.Equal(@"\\?\C:\file", Follow(@"\\?\C:\work\link").Final);
    }

    [Fact]
    public void Link_to_nothing_has_the_kind_that_it_was_made_with()
    {
        _system.AddLink(@"C:\work\link", "gone", isDirectory: true);

        Assert.IsType<DirectoryInfo>(new LinkOperations(_platform).Resolve(@"C:\work\link"));
    }

    [Fact]
    public void Circle_is_an_error()
    {
        _system.AddLink(@"C:\work\first", "second");
        _system.AddLink(@"C:\work\second", "first");

        var exception = Assert.Throws<SymLinkException>(() => new LinkOperations(_platform).Resolve(@"C:\work\first"));

        Assert.Equal(SymLinkError.Cycle, exception.Error);
    }

    [Theory]
    [InlineData(63, SymLinkError.None)]
    [InlineData(64, SymLinkError.Cycle)]
    public void Windows_follows_63_links(int links, SymLinkError error)
    {
        for (int i = 0; i < links; i++)
        {
            _system.AddLink($@"C:\work\link{i}", $"link{i + 1}");
        }

        Assert.Equal(error, new LinkWalk(_platform).Follow(@"C:\work\link0").Error);
    }

    private LinkWalk Follow(string path)
    {
        var walk = new LinkWalk(_platform);
        Assert.True(walk.Follow(path).Succeeded);
        return walk;
    }
}
