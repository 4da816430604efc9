using System.Diagnostics;
using SymLinks.Unix;

namespace SymLinks.Tests.Systems;

/// <summary>What only a real macOS can show. They run in the workflow's leg for macOS.</summary>
public sealed class MacOSSystemTests : IDisposable
{
    private readonly TemporaryFolder _folder;

    public MacOSSystemTests()
    {
        // A test that is skipped here is never disposed of.
        Assert.SkipUnless(OperatingSystem.IsMacOS(), "Needs a real macOS.");
        _folder = new TemporaryFolder();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_names_are_exchanged_and_nothing_is_moved_over()
    {
        var system = new LibC();
        _folder.File("A", "A");
        _folder.File("B", "B");

        Assert.True(system.Exchange(_folder["A"], _folder["B"], out _));
        Assert.False(system.Move(_folder["A"], _folder["B"], out int error));

        Assert.Equal(UnixSystem.Exists, error);
        Assert.Equal("B", File.ReadAllText(_folder["A"]));
    }

    [Fact]
    public void Identity_goes_with_the_file_and_not_with_the_name()
    {
        var system = new LibC();
        _folder.File("A");
        _folder.File("B");
        (ulong, ulong) identity = system.Identity(_folder["A"]);

        Assert.True(system.Rename(_folder["A"], _folder["C"], out _));

        Assert.NotEqual(default, identity);
        Assert.Equal(identity, system.Identity(_folder["C"]));
        Assert.NotEqual(identity, system.Identity(_folder["B"]));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void As_many_links_are_followed_as_the_system_follows(int links, bool isFollowed)
    {
        // The folder for temporary files stands behind a link of its own here.
        string folder = "/private" + _folder.Path;
        Assert.SkipUnless(Directory.Exists(folder), "The folder for temporary files is not where it was expected.");
        File.WriteAllText($"{folder}/link{links}", "");
        for (int i = 0; i < links; i++)
        {
            SymLink.CreateFile($"{folder}/link{i}", $"link{i + 1}");
        }

        Assert.Equal(isFollowed, Record.Exception(() => File.ReadAllText($"{folder}/link0")) is null);
        Assert.Equal(isFollowed, Record.Exception(() => SymLink.Resolve($"{folder}/link0")) is null);
    }

    [Fact]
    public void Link_is_replaced_whatever_the_case_of_its_name()
    {
        SymLink.CreateFile(_folder["Link"], "old");
        Assert.SkipUnless(SymLink.Exists(_folder["LINK"]), "The names differ by case on this volume.");

        Assert.True(SymLink.Replace(_folder["LINK"], "new"));

        Assert.Equal("new", SymLink.GetTarget(_folder["Link"]));
        Assert.Single(_folder.Names());
    }

    [Fact]
    public void ExFAT_volume_has_plain_files_and_no_surprises()
    {
        string image = _folder["image.dmg"];
        string volume = _folder["volume"];
        Run("hdiutil", "create", "-size", "10m", "-fs", "ExFAT", "-volname", "SYMLINKS", image);
        Run("hdiutil", "attach", image, "-mountpoint", volume);
        try
        {
            string file = Path.Combine(volume, "file");
            File.WriteAllText(file, "mine");

            Assert.Null(SymLink.GetTarget(file));
            Assert.Null(SymLink.Resolve(file));
            Assert.False(SymLink.Exists(file));
            Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => SymLink.Delete(file)).Error);
            Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => SymLink.Replace(file, "target")).Error);
            Assert.Equal("mine", File.ReadAllText(file));
            SymLinkSupport support = SymLink.Probe(volume);
            Assert.True(support.CanCreate || support.Error == SymLinkError.NotSupported, support.Advice);
        }
        finally
        {
            Run("hdiutil", "detach", volume);
        }
    }

    private static void Run(string program, params string[] arguments) => RequiredTool.Run(new ProcessStartInfo(program, arguments));
}
