using System.Runtime.InteropServices;
using SymLinks.Windows;

namespace SymLinks.Tests.NativeShim;

/// <summary>The real imports of the Windows side, called for real, against native code that is as hostile as Windows may be.</summary>
public sealed class NativeShimTests : IClassFixture<ShimLibrary>, IDisposable
{
    private readonly TemporaryFolder _drive;
    private readonly LinkOperations _links = new(new WindowsLinks(new Kernel32()));

    public NativeShimTests(ShimLibrary shim)
    {
        // A test that is skipped here is never disposed of.
        shim.BuildOrSkip();
        _drive = new TemporaryFolder();
        Reset();
    }

    public static TheoryData<bool> PosixSemantics => [true, false];

    public void Dispose() => _drive.Dispose();

    [Fact]
    public void Wrong_widths_read_a_failure_as_success()
    {
        Reset(developerMode: false);

        Assert.True(FoundInTheWild.PlainBool(@"C:\link", "target", 2));
        Assert.True(FoundInTheWild.MarshalledAsBool(@"C:\link", "target", 2));
        Assert.True(FoundInTheWild.GeneratedAsBool(@"C:\link", "target", 2));
        Assert.NotEqual(0, FoundInTheWild.Int(@"C:\link", "target", 2));
        Assert.NotEqual(0u, FoundInTheWild.UInt(@"C:\link", "target", 2));

        Assert.Empty(_drive.Names());
    }

    [Fact]
    public void Two_bytes_read_a_success_as_failure()
    {
        Assert.False(FoundInTheWild.GeneratedAsVariantBool(@"C:\link", "target", 2));

        Assert.Equal(["link"], _drive.Names());
    }

    [Fact]
    public void One_byte_reads_a_failure_as_failure()
    {
        Reset(developerMode: false);

        Assert.False(FoundInTheWild.Right(@"C:\link", "target", 2));
        Assert.Equal(1314, Marshal.GetLastPInvokeError());
        Assert.False(_links.TryCreate(@"C:\link", "target", SymLinkKind.File).Succeeded);
        Assert.Equal(SymLinkError.PrivilegeNotHeld, Assert.Throws<SymLinkException>(() => _links.CreateFile(@"C:\link", "target")).Error);
    }

    [Fact]
    public void One_byte_reads_a_success_as_success()
    {
        Assert.True(FoundInTheWild.Right(@"C:\first", "target", 2));
        Assert.True(_links.TryCreate(@"C:\second", "target", SymLinkKind.File).Succeeded);

        Assert.Equal(["first", "second"], _drive.Names());
    }

    [Fact]
    public void Error_is_the_one_of_the_call()
    {
        _drive.File("taken");

        LinkResult result = _links.TryCreate(@"C:\taken", "target", SymLinkKind.File);

        Assert.Equal(SymLinkError.AlreadyExists, result.Error);
        Assert.Equal(183, result.NativeErrorCode);
    }

    [Fact]
    public void Missing_folder_is_a_DirectoryNotFoundException() =>
        Assert.Throws<DirectoryNotFoundException>(() => _links.CreateFile(@"C:\no\link", "target"));

    [Fact]
    public void Paths_pass_as_utf16()
    {
        _drive.File("цель 目标 🎯", "hello");

        _links.CreateFile(@"C:\ссылка 链接 🔗", "цель 目标 🎯");

        Assert.Equal("hello", File.ReadAllText(_drive["ссылка 链接 🔗"]));
    }

    [Theory]
    [InlineData("inner/file")]
    [InlineData(@"inner\file")]
    [InlineData(@"C:\inner\file")]
    public void Link_really_leads_to_its_target(string target)
    {
        _drive.Folder("inner");
        _drive.File("inner/file", "hello");

        _links.CreateFile(@"C:\link", target);

        Assert.Equal("hello", File.ReadAllText(_drive["link"]));
    }

    [Fact]
    public void Old_Windows_answers_87_and_gets_a_second_call_without_the_flag()
    {
        Reset(knowsUnprivilegedCreate: false, elevated: true);

        _links.CreateDirectory(@"C:\link", "target");

        Assert.Equal(["link"], _drive.Names());
    }

    [Fact]
    public void Old_Windows_without_elevation_is_PrivilegeNotHeld()
    {
        Reset(knowsUnprivilegedCreate: false);

        LinkResult result = _links.TryCreate(@"C:\link", "target", SymLinkKind.File);

        Assert.Equal(SymLinkError.PrivilegeNotHeld, result.Error);
        Assert.Equal(1314, result.NativeErrorCode);
    }

    [Fact]
    public void Call_without_the_flag_is_refused()
    {
        Assert.False(FoundInTheWild.Right(@"C:\link", "target", 0));
        Assert.Equal(1314, Marshal.GetLastPInvokeError());
    }

    [Fact]
    public void Kind_is_detected()
    {
        _drive.Folder("folder");
        _drive.File("file");

        Assert.Equal(SymLinkKind.Directory, _links.TryCreate(@"C:\first", "folder", SymLinkKind.Detect).Kind);
        Assert.Equal(SymLinkKind.File, _links.TryCreate(@"C:\second", "file", SymLinkKind.Detect).Kind);
        Assert.Equal(SymLinkKind.File, _links.TryCreate(@"C:\third", "nothing", SymLinkKind.Detect).Kind);
    }

    [Fact]
    public void Path_beyond_260_characters_works()
    {
        string folder = string.Join('\\', Enumerable.Repeat(new string('f', 100), 4));
        Directory.CreateDirectory(_drive[folder.Replace('\\', '/')]);
        string path = $@"C:\{folder}\link";

        _links.CreateFile(path, "old");
        _links.Replace(path, "new", SymLinkKind.File);

        Assert.True(_links.Exists(path));
        Assert.Equal("new", _links.GetTarget(path));
        Assert.True(_links.Delete(path));
        Assert.False(_links.Exists(path));
    }

    [Fact]
    public void Path_beyond_the_first_buffer_works()
    {
        string folder = string.Join('\\', Enumerable.Repeat(new string('f', 200), 5));
        Directory.CreateDirectory(_drive[folder.Replace('\\', '/')]);

        Assert.True(_links.TryCreate($@"C:\.\{folder}\link", "target", SymLinkKind.File).Succeeded);

        Assert.Equal("target", _links.GetTarget($@"\\?\C:\{folder}\link"));
    }

    [Theory]
    [InlineData("target")]
    [InlineData(@"..\up\file")]
    [InlineData(@"C:\full\path")]
    [InlineData("цель 目标 🎯")]
    public void Target_is_read_from_the_reparse_data(string target)
    {
        _links.CreateFile(@"C:\link", target);

        Assert.Equal(target, _links.GetTarget(@"C:\link"));
    }

    [Theory]
    [MemberData(nameof(PosixSemantics))]
    public void Link_is_replaced(bool hasPosixSemantics)
    {
        Reset(hasPosixSemantics: hasPosixSemantics);
        _links.CreateFile(@"C:\file", "old");
        _links.CreateDirectory(@"C:\directory", "old");

        _links.Replace(@"C:\file", "new", SymLinkKind.File);
        _links.Replace(@"C:\directory", "new", SymLinkKind.Directory);

        Assert.Equal("new", _links.GetTarget(@"C:\file"));
        Assert.Equal("new", _links.GetTarget(@"C:\directory"));
        Assert.Equal(["directory", "file"], _drive.Names());
    }

    [Theory]
    [MemberData(nameof(PosixSemantics))]
    public void Link_is_deleted_and_its_target_stays(bool hasPosixSemantics)
    {
        Reset(hasPosixSemantics: hasPosixSemantics);
        _drive.Folder("folder");
        _drive.File("folder/inside");
        _links.CreateDirectory(@"C:\link", "folder");

        Assert.True(_links.Delete(@"C:\link"));
        Assert.False(_links.Delete(@"C:\link"));

        Assert.Equal(["folder"], _drive.Names());
        Assert.True(File.Exists(_drive["folder/inside"]));
    }

    [Fact]
    public void What_is_plain_is_neither_deleted_nor_replaced()
    {
        _drive.File("file");
        _drive.Folder("folder");

        Assert.All([@"C:\file", @"C:\folder"], path =>
        {
            Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Delete(path)).Error);
            Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(path, "new", SymLinkKind.File)).Error);
            Assert.Null(_links.GetTarget(path));
        });
        Assert.Equal(["file", "folder"], _drive.Names());
    }

    [Fact]
    public void Chain_is_followed()
    {
        _drive.Folder("folder");
        _links.CreateFile(@"C:\folder\second", @"..\file");
        _links.CreateFile(@"C:\first", @"C:\folder\second");

        var walk = new LinkWalk(new WindowsLinks(new Kernel32()));

        Assert.True(walk.Follow(@"C:\first").Succeeded);
        Assert.Equal(@"C:\file", walk.Final);
    }

    [Fact]
    public void Folder_is_probed_and_left_as_it_was()
    {
        Assert.True(_links.Probe(@"C:\").CanCreate);
        Assert.Empty(_drive.Names());

        Reset(developerMode: false);
        Assert.Equal(SymLinkError.PrivilegeNotHeld, _links.Probe(@"C:\").Error);
    }

    [DllImport("kernel32.dll")]
    private static extern void ShimReset(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string folder, int knowsUnprivilegedCreate, int developerMode, int elevated, int hasPosixSemantics);

    private void Reset(bool knowsUnprivilegedCreate = true, bool developerMode = true, bool elevated = false, bool hasPosixSemantics = true) =>
        ShimReset(_drive.Path, knowsUnprivilegedCreate ? 1 : 0, developerMode ? 1 : 0, elevated ? 1 : 0, hasPosixSemantics ? 1 : 0);
}
