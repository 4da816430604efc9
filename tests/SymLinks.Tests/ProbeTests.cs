namespace SymLinks.Tests;

public sealed class ProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_where_links_can_be_created_is_left_as_it_was()
    {
        SymLinkSupport support = SymLink.Probe(_folder.Path);

        Assert.True(support.CanCreate);
        Assert.Equal(SymLinkError.None, support.Error);
        Assert.Equal("", support.Advice);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void Missing_folder_is_PathNotFound_with_advice()
    {
        SymLinkSupport support = SymLink.Probe(_folder["nowhere"]);

        Assert.False(support.CanCreate);
        Assert.Equal(SymLinkError.PathNotFound, support.Error);
        Assert.Contains("Create the folder", support.Advice);
    }

    [Fact]
    public void Folder_of_the_kernel_has_no_room_for_links()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is a /proc on Linux only.");

        SymLinkSupport support = SymLink.Probe("/proc/self");

        Assert.False(support.CanCreate);
        Assert.NotEqual("", support.Advice);
    }

    [Fact]
    public void Value_that_nobody_made_promises_nothing()
    {
        Assert.False(default(SymLinkSupport).CanCreate);
        Assert.Equal("", default(SymLinkSupport).Advice);
    }

    [Fact]
    public void Bad_arguments_are_thrown()
    {
        Assert.Equal("directory", Assert.Throws<ArgumentNullException>(() => SymLink.Probe(null!)).ParamName);
        Assert.Equal("directory", Assert.Throws<ArgumentException>(() => SymLink.Probe("")).ParamName);
    }
}
