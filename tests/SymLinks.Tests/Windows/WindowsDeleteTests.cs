using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsDeleteTests
{
    private const string Path = @"C:\work\link";

    private readonly FakeKernel32 _system = new();
    private readonly LinkOperations _links;

    public WindowsDeleteTests() => _links = new LinkOperations(new WindowsLinks(_system));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Link_of_either_kind_is_deleted_and_its_target_stays(bool isDirectory)
    {
        _system.AddDirectory(@"C:\work\target");
        _system.AddLink(Path, "target", isDirectory);

        Assert.True(_links.Delete(Path));

        Assert.False(_system.Has(Path));
        Assert.True(_system.Has(@"C:\work\target"));
        Assert.Equal(0, _system.OpenHandles);
    }

    [Fact]
    public void Separator_at_the_end_means_the_link_and_not_its_target()
    {
        _system.AddDirectory(@"C:\work\target");
        _system.AddLink(Path, "target", isDirectory: true);

        Assert.True(_links.Delete(Path + @"\"));

        Assert.False(_system.Has(Path));
        Assert.True(_system.Has(@"C:\work\target"));
    }

    [Fact]
    public void Separator_behind_a_drive_belongs_to_it()
    {
        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Delete(@"C:\")).Error);

        Assert.Contains(@"OpenWithoutFollowing C:\", _system.Calls);
    }

    [Theory]
    [InlineData(@"C:\work\link")]
    [InlineData(@"C:\nowhere\link")]
    public void Nothing_is_false(string path) => Assert.False(_links.Delete(path));

    [Fact]
    public void Plain_file_is_NotALink_and_stays()
    {
        _system.AddFile(Path);

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Delete(Path)).Error);

        Assert.True(_system.Has(Path));
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.Delete)));
    }

    [Fact]
    public void Plain_directory_is_NotALink_and_stays() =>
        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Delete(@"C:\work")).Error);

    [Fact]
    public void Junction_is_NotALink_and_stays()
    {
        _system.AddJunction(Path, @"C:\work");

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Delete(Path)).Error);

        Assert.True(_system.Has(Path));
    }

    [Fact]
    public void Directory_that_takes_the_place_of_the_link_after_the_check_stays()
    {
        _system.AddLink(Path, "target", isDirectory: true);
        _system.Plan.Before(nameof(IKernel32.Delete), () =>
        {
            FakeEntry link = _system[Path];
            _system.Add(@"C:\work\moved", link);
            _system.AddDirectory(Path);
        });

        Assert.True(_links.Delete(Path));

        Assert.False(_system[Path].IsLink);
        Assert.False(_system.Has(@"C:\work\moved"));
    }

    [Fact]
    public void File_system_without_posix_semantics_deletes_on_close()
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "target");

        Assert.True(_links.Delete(Path));

        Assert.False(_system.Has(Path));
    }

    [Fact]
    public void Refused_access_is_an_UnauthorizedAccessException_and_is_not_tried_in_another_way()
    {
        _system.AddLink(Path, "target");
        _system.Plan.Fail(nameof(IKernel32.Delete), 5);

        Assert.Throws<UnauthorizedAccessException>(() => _links.Delete(Path));

        Assert.True(_system.Has(Path));
        Assert.Single(_system.Plan.CallsOf(nameof(IKernel32.Delete)));
    }

    [Fact]
    public void Link_that_somebody_holds_open_is_reported_with_the_number_of_Windows()
    {
        _system.AddLink(Path, "target");
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), 32);

        var exception = Assert.Throws<SymLinkException>(() => _links.Delete(Path));

        Assert.Equal(SymLinkError.Busy, exception.Error);
        Assert.Equal(32, exception.NativeErrorCode);
        Assert.Null(exception.Target);
        Assert.Contains("Windows says 32.", exception.Message);
    }

    [Fact]
    public void Share_that_cannot_be_reached_is_not_taken_for_nothing()
    {
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), 53);

        Assert.Throws<DirectoryNotFoundException>(() => _links.Delete(@"\\server\share\link"));
    }
}
