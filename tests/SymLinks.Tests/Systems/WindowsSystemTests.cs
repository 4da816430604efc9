using System.Diagnostics;
using SymLinks.Tests.Programs;

namespace SymLinks.Tests.Systems;

/// <summary>What only a real Windows can show. They run in the workflow's leg for Windows.</summary>
public sealed class WindowsSystemTests : IDisposable
{
    private readonly TemporaryFolder _folder;

    public WindowsSystemTests()
    {
        // A test that is skipped here is never disposed of.
        Assert.SkipUnless(OperatingSystem.IsWindows(), "Needs a real Windows.");
        _folder = new TemporaryFolder();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_of_both_kinds_lead_to_their_targets()
    {
        SkipWithoutLinks();
        _folder.Folder("folder");
        _folder.File(@"folder\file", "hello");

        SymLink.CreateFile(_folder["file link"], "folder/file");
        Assert.IsType<DirectoryInfo>(SymLink.Create(_folder["folder link"], "folder"));

        Assert.Equal("hello", File.ReadAllText(_folder["file link"]));
        Assert.Equal("hello", File.ReadAllText(_folder[@"folder link\file"]));
        Assert.Equal(@"folder\file", SymLink.GetTarget(_folder["file link"]));
        Assert.Equal(_folder[@"folder\file"], SymLink.Resolve(_folder["file link"])!.FullName);
        Assert.True(SymLink.Delete(_folder["file link"]));
        Assert.True(SymLink.Delete(_folder["folder link"]));
        Assert.True(File.Exists(_folder[@"folder\file"]));
    }

    [Fact]
    public async Task Link_to_a_directory_is_replaced_under_a_reader_in_one_step()
    {
        SkipWithoutLinks();
        SymLink.CreateDirectory(_folder["link"], "target 0");
        using var stop = new CancellationTokenSource();
        Task<int> reader = Task.Factory.StartNew(
            () =>
            {
                int misses = 0;
                while (!stop.IsCancellationRequested)
                {
                    misses += SymLink.GetTarget(_folder["link"]) is null ? 1 : 0;
                }

                return misses;
            },
            TaskCreationOptions.LongRunning);

        for (int swap = 1; swap <= 2000; swap++)
        {
            SymLink.Replace(_folder["link"], $"target {swap % 2}", SymLinkKind.Directory);
        }

        stop.Cancel();
        Assert.Equal(0, await reader);
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void Parent_of_a_junction_is_where_the_system_goes()
    {
        SkipWithoutLinks();
        _folder.Folder(@"far\away");
        _folder.File(@"far\file", "of the target");
        _folder.File("file", "of the folder");
        RequiredTool.Run(new ProcessStartInfo("cmd.exe", ["/c", "mklink", "/J", _folder["junction"], _folder[@"far\away"]]));

        SymLink.CreateFile(_folder["link"], @"junction\..\file");

        Assert.Equal(File.ReadAllText(_folder["link"]), File.ReadAllText(SymLink.Resolve(_folder["link"])!.FullName));
        Assert.False(SymLink.Exists(_folder["junction"]));
        Assert.Null(SymLink.GetTarget(_folder["junction"]));
        Directory.Delete(_folder["junction"]);
    }

    [Fact]
    public void Names_differ_by_more_than_case()
    {
        SkipWithoutLinks();
        _folder.File("File", "hello");

        Assert.Equal("FILE", SymLink.RelativeTarget(_folder["link"], _folder["FILE"].ToUpperInvariant()));
        SymLink.CreateFile(_folder["Link"], "FILE");
        Assert.True(SymLink.Exists(_folder["LINK"]));
        Assert.Equal("hello", File.ReadAllText(_folder["LINK"]));
    }

    [Fact]
    public void Missing_right_is_1314_where_developer_mode_is_off()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SYMLINKS_WITHOUT_DEVELOPER_MODE") == "true", "Developer Mode may be on.");
        string program = Path.Combine(AppContext.BaseDirectory, "SymLinks.Killed.dll");

        string outcome = RequiredTool.Run(new ProcessStartInfo(BuiltProgram.Dotnet, [program, "--without-privilege", _folder["link"]]));

        Assert.Equal("PrivilegeNotHeld 1314", outcome.Trim());
    }

    private void SkipWithoutLinks()
    {
        SymLinkSupport support = SymLink.Probe(_folder.Path);
        Assert.SkipUnless(support.CanCreate, support.Advice);
    }
}
