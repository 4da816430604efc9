using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsReplaceTests
{
    private const string Path = @"C:\work\link";

    private readonly FakeKernel32 _system = new();
    private readonly LinkOperations _links;

    public WindowsReplaceTests() => _links = new LinkOperations(new WindowsLinks(_system));

    private IEnumerable<string> Litter => _system.State().Where(line => line.Contains(TemporaryName.Prefix));

    [Fact]
    public void Nothing_is_replaced_by_plain_creation()
    {
        _links.Replace(Path, "target", SymLinkKind.File);

        Assert.Equal("target", _system[Path].Target);
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.Rename)));
    }

    [Theory]
    [InlineData(false, SymLinkKind.File)]
    [InlineData(false, SymLinkKind.Directory)]
    [InlineData(true, SymLinkKind.File)]
    [InlineData(true, SymLinkKind.Directory)]
    public void Link_of_any_kind_is_replaced_by_one_of_any_kind_in_one_step(bool oldIsDirectory, SymLinkKind kind)
    {
        _system.AddLink(Path, "old", oldIsDirectory);

        _links.Replace(Path, "new", kind);

        Assert.Equal("new", _system[Path].Target);
        Assert.Equal(kind == SymLinkKind.Directory, _system[Path].IsDirectory);
        Assert.EndsWith(" over", Assert.Single(_system.Plan.CallsOf(nameof(IKernel32.Rename))));
        Assert.Empty(Litter);
        Assert.Equal(0, _system.OpenHandles);
    }

    [Theory]
    [InlineData("target", "target", SymLinkKind.File, false)]
    [InlineData("target", "target", SymLinkKind.Directory, true)]
    [InlineData("target", "Target", SymLinkKind.File, true)]
    [InlineData(@"folder\file", "folder/file", SymLinkKind.File, false)]
    [InlineData(@"C:\file", @"\\?\C:\file", SymLinkKind.File, false)]
    [InlineData(@"\\?\UNC\server\share\file", @"\\server\share\file", SymLinkKind.File, false)]
    [InlineData(@"\\?\PhysicalDrive0", @"\\.\PhysicalDrive0", SymLinkKind.File, false)]
    [InlineData(@"C:\file", @"C:\folder\..\.\file", SymLinkKind.File, false)]
    [InlineData("file", @"folder\..\file", SymLinkKind.File, true)]
    public void Link_that_leads_there_already_is_left_alone(string old, string target, SymLinkKind kind, bool changed)
    {
        _system.AddLink(Path, old);
        FakeEntry standing = _system[Path];

        Assert.Equal(changed, _links.Replace(Path, target, kind));

        Assert.Equal(changed, !ReferenceEquals(standing, _system[Path]));
        Assert.Equal(0, _system.OpenHandles);
    }

    [Fact]
    public void Network_target_whose_kind_is_not_given_leaves_the_old_link()
    {
        _system.AddLink(Path, "old");

        Assert.Equal(
            SymLinkError.InvalidPath, Assert.Throws<SymLinkException>(() => _links.Replace(Path, @"\\server\share\file", SymLinkKind.Detect)).Error);

        Assert.Equal("old", _system[Path].Target);
    }

    [Fact]
    public void Damaged_link_is_replaced()
    {
        _system.Add(Path, FakeEntry.LinkWithData([]));

        Assert.True(_links.Replace(Path, "target", SymLinkKind.File));

        Assert.Equal("target", _system[Path].Target);
    }

    [Fact]
    public void New_link_is_made_in_the_folder_of_the_old_one()
    {
        _system.AddLink(Path, "old");

        _links.Replace(Path, "new", SymLinkKind.File);

        Assert.Contains(_system.Calls, call => call.StartsWith(@"CreateSymbolicLink C:\work\" + TemporaryName.Prefix));
    }

    [Fact]
    public void Link_at_the_top_of_a_drive_is_replaced()
    {
        _system.AddLink(@"C:\link", "old");

        _links.Replace(@"C:\link", "new", SymLinkKind.File);

        Assert.Equal("new", _system[@"C:\link"].Target);
    }

    [Fact]
    public void Temporary_name_in_a_deep_folder_gets_the_extended_prefix()
    {
        string folder = @"C:\work\" + new string('f', 230);
        _system.AddDirectory(folder);
        _system.AddLink(folder + @"\link", "old");

        _links.Replace(folder + @"\link", "new", SymLinkKind.File);

        Assert.Equal("new", _system[folder + @"\link"].Target);
        Assert.Contains(_system.Calls, call => call.StartsWith($@"CreateSymbolicLink \\?\{folder}\{TemporaryName.Prefix}"));
    }

    [Fact]
    public void Kind_is_detected_from_the_target()
    {
        _system.AddDirectory(@"C:\work\folder");
        _system.AddLink(Path, "old");

        _links.Replace(Path, "folder", SymLinkKind.Detect);

        Assert.True(_system[Path].IsDirectory);
    }

    [Fact]
    public void Plain_file_is_NotALink_and_stays()
    {
        _system.AddFile(Path);
        IReadOnlyList<string> before = _system.State();

        var exception = Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File));

        Assert.Equal(SymLinkError.NotALink, exception.Error);
        Assert.Equal("new", exception.Target);
        Assert.Equal(before, _system.State());
    }

    [Fact]
    public void Plain_directory_and_junction_are_NotALink_and_stay()
    {
        _system.AddJunction(Path, @"C:\work");
        IReadOnlyList<string> before = _system.State();

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)).Error);
        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(@"C:\work", "new", SymLinkKind.Directory)).Error);

        Assert.Equal(before, _system.State());
    }

    [Fact]
    public void File_link_is_moved_over_where_there_are_no_posix_semantics()
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "old");

        _links.Replace(Path, "new", SymLinkKind.File);

        Assert.Equal("new", _system[Path].Target);
        Assert.Single(_system.Plan.CallsOf(nameof(IKernel32.MoveFileOver)));
        Assert.Empty(Litter);
    }

    [Theory]
    [InlineData(false, SymLinkKind.Directory)]
    [InlineData(true, SymLinkKind.File)]
    [InlineData(true, SymLinkKind.Directory)]
    public void Directory_link_is_replaced_in_two_moves_where_there_are_no_posix_semantics(bool oldIsDirectory, SymLinkKind kind)
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "old", oldIsDirectory);

        _links.Replace(Path, "new", kind);

        Assert.Equal("new", _system[Path].Target);
        Assert.Empty(Litter);
        Assert.Equal(0, _system.OpenHandles);
    }

    [Fact]
    public void Old_directory_link_is_put_back_where_the_second_move_fails()
    {
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Fail(nameof(IKernel32.Rename), 87, 0, 112);
        IReadOnlyList<string> before = _system.State();

        Assert.Equal(112, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.Directory)).NativeErrorCode);

        Assert.Equal(before, _system.State());
    }

    [Fact]
    public void Directory_that_takes_the_place_of_the_link_before_the_two_moves_stays()
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Before(nameof(IKernel32.Rename), () => _system.AddDirectory(Path));

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.Directory)).Error);

        Assert.False(_system[Path].IsLink);
        Assert.Empty(Litter);
    }

    [Fact]
    public void Directory_that_takes_the_place_of_the_link_before_the_one_move_stays()
    {
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Before(nameof(IKernel32.Rename), () => _system.AddDirectory(Path));

        Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.Directory));

        Assert.False(_system[Path].IsLink);
        Assert.Empty(Litter);
    }

    [Fact]
    public void File_that_takes_the_place_of_a_directory_link_between_the_two_moves_stays()
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Before(nameof(IKernel32.Rename), () => { });
        _system.Plan.Before(nameof(IKernel32.Rename), () => { });
        _system.Plan.Before(nameof(IKernel32.Rename), () => _system.AddFile(Path));

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.Directory)).Error);

        Assert.False(_system[Path].IsLink);
        Assert.Empty(Litter);
    }

    [Fact]
    public void Link_that_others_put_between_the_two_moves_is_replaced()
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Before(nameof(IKernel32.Rename), () => { });
        _system.Plan.Before(nameof(IKernel32.Rename), () => { });
        _system.Plan.Before(nameof(IKernel32.Rename), () => _system.AddLink(Path, "theirs", isDirectory: true));

        _links.Replace(Path, "new", SymLinkKind.Directory);

        Assert.Equal("new", _system[Path].Target);
        Assert.Empty(Litter);
    }

    [Fact]
    public void Old_directory_link_that_cannot_be_put_back_is_named()
    {
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Fail(nameof(IKernel32.Rename), 87, 0, 112, 5);

        AssertLeft(Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.Directory)), 112);
    }

    [Fact]
    public void New_link_that_somebody_holds_open_is_named()
    {
        _system.AddLink(Path, "old");
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), 0, 0, 32, 32);

        AssertLeft(Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)), 32);
    }

    [Fact]
    public void New_link_that_can_neither_be_moved_nor_removed_is_named()
    {
        _system.AddLink(Path, "old");
        _system.Plan.Fail(nameof(IKernel32.Rename), 32);
        _system.Plan.Fail(nameof(IKernel32.Delete), 5);

        AssertLeft(Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)), 32);
    }

    [Fact]
    public void Link_that_vanishes_after_it_was_created_is_created_again()
    {
        _system.Plan.Before(nameof(IKernel32.OpenWithoutFollowing), () => { });
        _system.Plan.Before(nameof(IKernel32.OpenWithoutFollowing), () => _system.Remove(Path));

        _links.Replace(Path, "new", SymLinkKind.File);

        Assert.Equal("new", _system[Path].Target);
        Assert.Empty(Litter);
    }

    [Fact]
    public void Directory_link_that_vanishes_before_the_two_moves_is_created_anew()
    {
        _system.HasPosixSemantics = false;
        _system.AddLink(Path, "old", isDirectory: true);
        _system.Plan.Before(nameof(IKernel32.Rename), () => _system.Remove(Path));

        _links.Replace(Path, "new", SymLinkKind.Directory);

        Assert.Equal("new", _system[Path].Target);
        Assert.Empty(Litter);
    }

    [Fact]
    public void System_that_only_claims_to_create_is_caught_in_the_first_round()
    {
        _system.OnlyClaimsToCreate = true;

        Assert.Equal(SymLinkError.ReportedButNotCreated, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)).Error);

        Assert.Equal(2, _system.Plan.CallsOf(nameof(IKernel32.CreateSymbolicLink)).Count());
    }

    [Fact]
    public void Link_that_vanishes_after_it_was_found_is_created_anew()
    {
        _system.AddLink(Path, "old");
        _system.Plan.Before(nameof(IKernel32.OpenWithoutFollowing), () => _system.Remove(Path));

        _links.Replace(Path, "new", SymLinkKind.File);

        Assert.Equal("new", _system[Path].Target);
        Assert.Empty(Litter);
    }

    [Fact]
    public void Path_that_is_said_to_be_taken_and_to_be_free_at_once_ends_in_AlreadyExists()
    {
        _system.Plan.Fail(nameof(IKernel32.CreateSymbolicLink), [.. Enumerable.Repeat(183, 5000)]);

        Assert.Equal(SymLinkError.AlreadyExists, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)).Error);
    }

    [Fact]
    public void Refused_move_leaves_the_old_link_and_no_litter()
    {
        _system.AddLink(Path, "old");
        _system.Plan.Fail(nameof(IKernel32.Rename), 32);
        IReadOnlyList<string> before = _system.State();

        Assert.Equal(32, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)).NativeErrorCode);

        Assert.Equal(before, _system.State());
    }

    [Fact]
    public void Missing_privilege_leaves_the_old_link()
    {
        _system.AddLink(Path, "old");
        _system.DeveloperMode = false;

        Assert.Equal(SymLinkError.PrivilegeNotHeld, Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File)).Error);

        Assert.Equal("old", _system[Path].Target);
    }

    [Fact]
    public void Link_that_was_never_made_is_not_said_to_be_left()
    {
        _system.AddLink(Path, "old");
        _system.Plan.Before(nameof(IKernel32.CreateSymbolicLink), () => _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), 64, 64));
        _system.Plan.Fail(nameof(IKernel32.CreateSymbolicLink), 64);

        var exception = Assert.Throws<SymLinkException>(() => _links.Replace(Path, "new", SymLinkKind.File));

        Assert.Equal(64, exception.NativeErrorCode);
        Assert.DoesNotContain(TemporaryName.Prefix, exception.Message);
    }

    private void AssertLeft(SymLinkException exception, int native)
    {
        Assert.Equal(native, exception.NativeErrorCode);
        Assert.Contains($"A link was left at '{Assert.Single(Litter).Split(' ')[0]}'.", exception.Message);
    }
}
