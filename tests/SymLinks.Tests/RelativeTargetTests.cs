using SymLinks.Tests.Windows;
using SymLinks.Windows;

namespace SymLinks.Tests;

public sealed class RelativeTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeKernel32 _system = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("link", "file", "file")]
    [InlineData("link", "folder/file", "folder/file")]
    [InlineData("folder/link", "file", "../file")]
    [InlineData("folder/inner/link", "other/file", "../../other/file")]
    [InlineData("folder/link", "folder", ".")]
    [InlineData("folder/inner/link", "folder", "..")]
    [InlineData("folder/link/", "other/", "../other/")]
    [InlineData("folder/link", "folder/", "./")]
    [InlineData("folder/../link", "./folder//file", "folder/file")]
    public void Target_is_seen_from_the_folder_of_the_link(string link, string target, string relative) =>
        Assert.Equal(relative, SymLink.RelativeTarget(_folder[link], _folder[target]));

    [Fact]
    public void Root_is_reached()
    {
        string up = string.Join('/', Enumerable.Repeat("..", _folder.Path.Count(character => character == '/')));

        Assert.Equal(up + "/", SymLink.RelativeTarget(_folder["link"], "/"));
        Assert.Equal(up + "/etc", SymLink.RelativeTarget(_folder["link"], "/etc"));
    }

    [Fact]
    public void Link_to_it_leads_there_also_where_both_stand_behind_links()
    {
        _folder.Folder("far/away");
        _folder.Folder("other/place");
        _folder.File("other/place/file", "the right one");
        SymLink.CreateDirectory(_folder["folder"], "far/away");
        SymLink.CreateDirectory(_folder["short"], "other/place");

        string target = SymLink.RelativeTarget(_folder["folder/link"], _folder["short/file"]);
        SymLink.CreateFile(_folder["folder/link"], target);

        Assert.Equal("../../other/place/file", target);
        Assert.Equal("the right one", File.ReadAllText(_folder["folder/link"]));
    }

    [Fact]
    public void Link_as_target_stays_the_target()
    {
        SymLink.CreateFile(_folder["second"], "file");

        Assert.Equal("second", SymLink.RelativeTarget(_folder["first"], _folder["second"]));
    }

    [Fact]
    public void Circle_on_the_way_leaves_the_full_target()
    {
        SymLink.CreateDirectory(_folder["round"], "round");

        Assert.Equal(_folder["round/file"], SymLink.RelativeTarget(_folder["link"], _folder["round/file"]));
    }

    [Theory]
    [InlineData(@"C:\work\link", @"C:\work\file", "file")]
    [InlineData(@"C:\work\link", @"c:\WORK\file", "file")]
    [InlineData(@"C:\work\link", "C:/other/file", @"..\other\file")]
    [InlineData(@"C:\work\link", @"C:\", @"..\")]
    [InlineData(@"link", @"folder\file", @"folder\file")]
    [InlineData(@"\\?\C:\work\link", @"C:\other\", @"..\other\")]
    [InlineData(@"C:\work\link", @"D:\file", @"D:\file")]
    [InlineData(@"C:\work\link", @"\\server\share\file", @"\\server\share\file")]
    [InlineData(@"\\server\share\link", @"\\server\share\folder\file", @"folder\file")]
    [InlineData(@"\\server\share\link", @"\\server\other\file", @"\\server\other\file")]
    public void Target_is_seen_from_the_folder_of_the_link_on_Windows(string link, string target, string relative) =>
        Assert.Equal(relative, new LinkOperations(new WindowsLinks(_system)).RelativeTarget(link, target));

    [Fact]
    public void Long_target_on_Windows_is_relative_too()
    {
        string name = new('n', 250);

        Assert.Equal(name, new LinkOperations(new WindowsLinks(_system)).RelativeTarget(@"C:\work\link", @"C:\work\" + name));
    }

    [Fact]
    public void Target_behind_a_link_to_the_network_is_not_looked_at()
    {
        _system.AddLink(@"C:\work\trap", @"\\server\share", isDirectory: true);

        Assert.Equal(@"C:\work\trap\file", new LinkOperations(new WindowsLinks(_system)).RelativeTarget(@"C:\work\link", @"trap\file"));
        Assert.DoesNotContain(_system.Calls, call => call.Contains("server"));
    }

    [Fact]
    public void Folder_that_really_is_on_another_drive_leaves_the_full_target()
    {
        _system.AddLink(@"C:\work\folder", @"D:\far", isDirectory: true);

        Assert.Equal(@"C:\work\file", new LinkOperations(new WindowsLinks(_system)).RelativeTarget(@"C:\work\folder\link", @"C:\work\file"));
    }

    [Fact]
    public void Path_without_a_full_form_is_an_error()
    {
        _system.Plan.Fail(nameof(IKernel32.GetFullPathName), 206);

        Assert.Throws<SymLinkException>(() => new LinkOperations(new WindowsLinks(_system)).RelativeTarget("link", "target"));
    }
}
