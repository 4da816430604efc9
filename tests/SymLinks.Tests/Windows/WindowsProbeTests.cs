using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsProbeTests
{
    private readonly FakeKernel32 _system = new();
    private readonly LinkOperations _links;

    public WindowsProbeTests() => _links = new LinkOperations(new WindowsLinks(_system));

    [Theory]
    [InlineData(@"C:\work")]
    [InlineData(@"C:\work\")]
    [InlineData("C:/work/")]
    [InlineData(@"C:\")]
    public void Folder_where_links_can_be_created_is_left_as_it_was(string directory)
    {
        IReadOnlyList<string> before = _system.State();

        SymLinkSupport support = _links.Probe(directory);

        Assert.True(support.CanCreate);
        Assert.Equal(SymLinkError.None, support.Error);
        Assert.Empty(support.Advice);
        Assert.Equal(before, _system.State());
    }

    [Fact]
    public void Missing_privilege_comes_with_advice()
    {
        _system.DeveloperMode = false;

        SymLinkSupport support = _links.Probe(@"C:\work");

        Assert.False(support.CanCreate);
        Assert.Equal(SymLinkError.PrivilegeNotHeld, support.Error);
        Assert.Contains("Developer Mode", support.Advice);
    }

    [Fact]
    public void Wine_cannot_create_links()
    {
        _system.OnlyClaimsToCreate = true;

        Assert.Equal(SymLinkError.ReportedButNotCreated, _links.Probe(@"C:\work").Error);
    }

    [Fact]
    public void Missing_folder_is_PathNotFound() => Assert.Equal(SymLinkError.PathNotFound, _links.Probe(@"C:\nowhere").Error);

    [Fact]
    public void Link_that_cannot_be_deleted_again_was_created_all_the_same_and_is_named()
    {
        _system.Plan.Fail(nameof(IKernel32.Delete), 5);

        SymLinkSupport support = _links.Probe(@"C:\work");

        Assert.True(support.CanCreate);
        Assert.Equal(SymLinkError.None, support.Error);
        string left = Assert.Single(_system.State(), line => line.Contains(TemporaryName.Prefix)).Split(' ')[0];
        Assert.Contains($"'{left}'", support.Advice);
        Assert.Contains("Windows says 5.", support.Advice);
    }
}
