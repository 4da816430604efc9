using SymLinks.Unix;

namespace SymLinks.Tests.Unix;

/// <summary>What others may do between two calls: nothing of theirs is lost.</summary>
public sealed class UnixMeetingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FaultyLibC _system = new();
    private readonly LinkOperations _links;

    public UnixMeetingTests()
    {
        _links = new LinkOperations(new UnixLinks(_system, UnixSystem.Linux));
        SymLink.CreateFile(_folder["link"], "old");
    }

    /// <summary>The calls that a file system may be without.</summary>
    public static TheoryData<string> Missing => ["", "Exchange", "Exchange Move"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Missing))]
    public void Link_is_replaced_whatever_the_file_system_can_do(string missing)
    {
        Lacks(missing);

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        AssertHolds("link -> new");
    }

    [Theory]
    [InlineData(22)]
    [InlineData(38)]
    [InlineData(95)]
    public void System_may_say_in_three_ways_that_it_cannot_exchange(int errno)
    {
        _system.Plan.Fail(nameof(ILibC.Exchange), errno);

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        AssertHolds("link -> new");
    }

    [Fact]
    public void File_that_lands_before_the_exchange_stays()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));

        AssertNotALink(Replace());

        AssertHolds("link = A");
    }

    [Fact]
    public void File_that_lands_between_two_exchanges_stays_and_the_one_before_is_kept_and_named()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("B"));

        string kept = AssertKept(Replace());

        Assert.Equal("B", File.ReadAllText(_folder["link"]));
        Assert.Equal("A", File.ReadAllText(kept));
        Assert.Equal(2, _folder.Names().Count());
    }

    [Fact]
    public void Newest_stays_however_often_others_rename()
    {
        const int Landings = 50;
        for (int i = 0; i < Landings; i++)
        {
            string content = $"{i}";
            _system.Plan.Before(nameof(ILibC.Exchange), () => Land(content));
        }

        AssertKept(Replace());

        Assert.Equal($"{Landings - 1}", File.ReadAllText(_folder["link"]));
    }

    [Fact]
    public void Others_that_never_stop_are_left_with_what_is_kept_and_named()
    {
        int landings = 0;
        void LandAgain()
        {
            Land($"{landings++}");
            _system.Plan.Before(nameof(ILibC.Exchange), LandAgain);
        }

        _system.Plan.Before(nameof(ILibC.Exchange), LandAgain);

        string kept = AssertKept(Replace());

        int[] last = [.. new[] { File.ReadAllText(_folder["link"]), File.ReadAllText(kept) }.Select(int.Parse).Order()];
        Assert.Equal([landings - 2, landings - 1], last);
    }

    [Fact]
    public void System_that_does_not_tell_files_apart_keeps_both()
    {
        _system.Plan.Fail(nameof(ILibC.Identity), [.. Enumerable.Repeat(38, 100)]);
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("B"));

        string kept = AssertKept(Replace());

        Assert.Equal(["A", "B"], new[] { File.ReadAllText(_folder["link"]), File.ReadAllText(kept) }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Link_that_lands_between_two_exchanges_stays_and_the_file_before_is_kept_and_named()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Exchange), () => new LibC().Rename(SymLink.CreateFile(_folder["their"], "theirs").FullName, _folder["link"], out _));

        string kept = AssertKept(Replace());

        Assert.Equal("theirs", SymLink.GetTarget(_folder["link"]));
        Assert.Equal("A", File.ReadAllText(kept));
        Assert.Equal(2, _folder.Names().Count());
    }

    [Fact]
    public void File_comes_back_though_the_new_link_is_gone()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Exchange), () => File.Delete(_folder["link"]));

        AssertNotALink(Replace());

        AssertHolds("link = A");
    }

    [Fact]
    public void File_that_lands_where_the_new_link_is_gone_stays()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Exchange), () => File.Delete(_folder["link"]));
        _system.Plan.Before(nameof(ILibC.Move), () => Land("B"));

        string kept = AssertKept(Replace());

        Assert.Equal("B", File.ReadAllText(_folder["link"]));
        Assert.Equal("A", File.ReadAllText(kept));
    }

    [Fact]
    public void File_that_cannot_be_put_back_is_kept_and_named()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Fail(nameof(ILibC.Exchange), 0, 5);

        SymLinkException exception = Replace();

        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Equal("A", File.ReadAllText(AssertKept(exception)));
        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
    }

    [Fact]
    public void What_cannot_be_looked_at_goes_back()
    {
        _system.Plan.Fail(nameof(ILibC.IsLink), 5);

        Assert.Equal(5, Replace().NativeErrorCode);

        AssertHolds("link -> old");
    }

    [Fact]
    public void What_comes_out_of_the_second_exchange_and_cannot_be_looked_at_is_kept_and_named()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Exchange), () => Land("B"));
        _system.Plan.Fail(nameof(ILibC.IsLink), 0, 5);

        string kept = AssertKept(Replace());

        Assert.Equal(["A", "B"], new[] { File.ReadAllText(_folder["link"]), File.ReadAllText(kept) }.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void Directory_that_takes_the_place_of_the_link_stays(string missing)
    {
        Lacks(missing);
        _system.Plan.Before(nameof(ILibC.Exchange), LandDirectory);

        AssertNotALink(Replace());

        Assert.True(File.Exists(_folder["link/inside"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void Link_that_vanishes_while_it_is_replaced_is_created_anew(string missing)
    {
        Lacks(missing);
        _system.Plan.Before(nameof(ILibC.ReadLink), () => File.Delete(_folder["link"]));

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        AssertHolds("link -> new");
    }

    [Fact]
    public void Link_that_vanishes_before_the_exchange_is_created_anew()
    {
        _system.Plan.Before(nameof(ILibC.Exchange), () => File.Delete(_folder["link"]));

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        AssertHolds("link -> new");
    }

    [Fact]
    public void Without_exchange_a_file_that_lands_before_the_first_move_stays()
    {
        Lacks(nameof(ILibC.Exchange));
        _system.Plan.Before(nameof(ILibC.Move), () => Land("A"));

        AssertNotALink(Replace());

        AssertHolds("link = A");
    }

    [Fact]
    public void Without_exchange_a_file_that_lands_between_the_moves_stays()
    {
        Lacks(nameof(ILibC.Exchange));
        _system.Plan.Before(nameof(ILibC.Move), () => { });
        _system.Plan.Before(nameof(ILibC.Move), () => Land("A"));

        AssertNotALink(Replace());

        AssertHolds("link = A");
    }

    [Fact]
    public void Without_exchange_a_second_file_stays_and_the_first_is_kept_and_named()
    {
        Lacks(nameof(ILibC.Exchange));
        _system.Plan.Before(nameof(ILibC.Move), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Move), () => Land("B"));

        string kept = AssertKept(Replace());

        Assert.Equal("B", File.ReadAllText(_folder["link"]));
        Assert.Equal("A", File.ReadAllText(kept));
    }

    [Fact]
    public void Without_exchange_a_link_that_others_create_between_the_moves_is_replaced()
    {
        Lacks(nameof(ILibC.Exchange));
        _system.Plan.Before(nameof(ILibC.Move), () => { });
        _system.Plan.Before(nameof(ILibC.Move), () => SymLink.CreateFile(_folder["link"], "theirs"));

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        AssertHolds("link -> new");
    }

    [Fact]
    public void Without_exchange_the_old_link_comes_back_where_the_new_one_cannot_be_moved_in()
    {
        Lacks(nameof(ILibC.Exchange));
        _system.Plan.Fail(nameof(ILibC.Move), 0, 5);

        Assert.Equal(5, Replace().NativeErrorCode);

        AssertHolds("link -> old");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void File_that_lands_before_a_deletion_stays(bool canMove)
    {
        LacksUnless(canMove, nameof(ILibC.Move));
        _system.Plan.Before(canMove ? nameof(ILibC.Move) : nameof(ILibC.Rename), () => Land("A"));

        AssertNotALink(Delete());

        AssertHolds("link = A");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Directory_that_takes_the_place_of_a_link_to_be_deleted_stays(bool canMove)
    {
        LacksUnless(canMove, nameof(ILibC.Move));
        _system.Plan.Before(canMove ? nameof(ILibC.Move) : nameof(ILibC.Rename), LandDirectory);

        AssertNotALink(Delete());

        Assert.True(File.Exists(_folder["link/inside"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_files_that_meet_a_deletion_the_second_stays_and_the_first_is_kept_and_named(bool canMove)
    {
        LacksUnless(canMove, nameof(ILibC.Move));
        _system.Plan.Before(canMove ? nameof(ILibC.Move) : nameof(ILibC.Rename), () => Land("A"));
        _system.Plan.Before(canMove ? nameof(ILibC.Move) : nameof(ILibC.HardLink), () => Land("B"));

        string kept = AssertKept(Delete());

        Assert.Equal("B", File.ReadAllText(_folder["link"]));
        Assert.Equal("A", File.ReadAllText(kept));
    }

    [Fact]
    public void File_that_comes_after_the_link_was_moved_aside_is_not_touched_by_its_deletion()
    {
        _system.Plan.Before(nameof(ILibC.Unlink), () => Land("A"));

        Assert.True(_links.Delete(_folder["link"]));

        AssertHolds("link = A");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Link_that_vanishes_before_it_is_deleted_was_not_deleted_by_us(bool canMove)
    {
        LacksUnless(canMove, nameof(ILibC.Move));
        _system.Plan.Before(canMove ? nameof(ILibC.Move) : nameof(ILibC.Rename), () => File.Delete(_folder["link"]));

        Assert.False(_links.Delete(_folder["link"]));
    }

    [Fact]
    public void Link_that_cannot_be_deleted_comes_back()
    {
        _system.Plan.Fail(nameof(ILibC.Unlink), 5);

        Assert.Equal(5, Delete().NativeErrorCode);

        AssertHolds("link -> old");
    }

    [Fact]
    public void Link_that_can_neither_be_deleted_nor_come_back_is_named()
    {
        _system.Plan.Fail(nameof(ILibC.Unlink), 5);
        _system.Plan.Fail(nameof(ILibC.Move), 0, 5);

        SymLinkException exception = Delete();

        Assert.Equal((SymLinkError.Other, 5), (exception.Error, exception.NativeErrorCode));
        Assert.Contains($"A link was left at '{_folder[Assert.Single(_folder.Names())]}'.", exception.Message);
    }

    [Fact]
    public void What_cannot_be_looked_at_and_cannot_come_back_is_no_link_to_anybody()
    {
        _system.Plan.Fail(nameof(ILibC.IsLink), 0, 5);
        _system.Plan.Fail(nameof(ILibC.Move), 0, 5);

        string kept = AssertKept(Delete());

        Assert.Equal("old", SymLink.GetTarget(kept));
    }

    [Fact]
    public void New_link_that_cannot_be_removed_and_a_file_that_cannot_come_back_are_both_named()
    {
        Lacks(nameof(ILibC.Exchange));
        _system.Plan.Before(nameof(ILibC.Move), () => Land("A"));
        _system.Plan.Before(nameof(ILibC.Move), () => Land("B"));
        _system.Plan.Fail(nameof(ILibC.Unlink), 5);

        string message = Replace().Message;

        Assert.All(_folder.Names().Where(name => name != "link"), name => Assert.Contains(_folder[name], message));
        Assert.Equal(3, _folder.Names().Count());
    }

    [Fact]
    public void New_link_that_cannot_be_removed_again_is_named()
    {
        _system.Plan.Fail(nameof(ILibC.Exchange), 5);
        _system.Plan.Fail(nameof(ILibC.Unlink), 30);

        SymLinkException exception = Replace();

        string left = Assert.Single(_folder.Names(), name => name != "link");
        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Contains($"A link was left at '{_folder[left]}'.", exception.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(200)]
    public void Near_the_longest_path_links_are_replaced_and_deleted_and_files_survive(int roomForName)
    {
        string link = AtTheLongestPath(Math.Max(1, roomForName));

        _links.Replace(link, "new", SymLinkKind.File);
        Assert.Equal("new", _links.GetTarget(link));
        _links.Replace(link, "newer", SymLinkKind.File);
        Assert.Equal("newer", _links.GetTarget(link));

        _system.Plan.Before(nameof(ILibC.Exchange), () => Swap(link, "A"));
        AssertNotALink(Assert.Throws<SymLinkException>(() => _links.Replace(link, "newest", SymLinkKind.File)));
        Assert.Equal("A", File.ReadAllText(link));

        File.Delete(link);
        _links.CreateFile(link, "again");
        _system.Plan.Before(nameof(ILibC.Move), () => Swap(link, "B"));
        AssertNotALink(Assert.Throws<SymLinkException>(() => _links.Delete(link)));
        Assert.Equal("B", File.ReadAllText(link));

        File.Delete(link);
        _links.CreateFile(link, "again");
        Assert.True(_links.Delete(link));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(link)!));
    }

    [Fact]
    public void Folder_with_room_for_the_shortest_name_is_probed()
    {
        string folder = Path.GetDirectoryName(AtTheLongestPath(1))!;

        Assert.True(_links.Probe(folder).CanCreate);
        Assert.Equal(SymLinkError.PathTooLong, _links.Probe(AtTheLongestPath(1)).Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void Short_temporary_name_that_somebody_has_is_left_alone(string missing)
    {
        Lacks(missing);
        string link = AtTheLongestPath(1);
        string folder = Path.GetDirectoryName(link)!;
        const string Others = "0123456789abcdefghjkmnpqrst";
        foreach (char name in Others)
        {
            File.WriteAllText(Path.Combine(folder, name.ToString()), "theirs");
        }

        for (int round = 0; round < 10; round++)
        {
            _links.Replace(link, $"target {round}", SymLinkKind.File);
            Assert.Equal($"target {round}", _links.GetTarget(link));
            Assert.True(_links.Probe(folder).CanCreate);
        }

        Assert.True(_links.Delete(link));
        Assert.All(Others, name => Assert.Equal("theirs", File.ReadAllText(Path.Combine(folder, name.ToString()))));
        Assert.Equal(Others.Length, Directory.EnumerateFileSystemEntries(folder).Count());
    }

    private static void Swap(string path, string content)
    {
        File.Delete(path);
        File.WriteAllText(path, content);
    }

    private static void AssertNotALink(SymLinkException exception)
    {
        Assert.Equal(SymLinkError.NotALink, exception.Error);
        Assert.Equal(0, exception.NativeErrorCode);
        Assert.DoesNotContain(TemporaryName.Prefix, exception.Message);
    }

    // A path of 4095 bytes, with a name of so many.
    private string AtTheLongestPath(int name)
    {
        string folder = _folder.Path;
        for (int left = 4095 - 1 - name - folder.Length; left > 0; left = 4095 - 1 - name - folder.Length)
        {
            folder += "/" + new string('f', left <= 256 ? left - 1 : Math.Min(200, left - 2));
        }

        string path = Directory.CreateDirectory(folder).FullName + "/" + new string('z', name);
        Assert.Equal(4095, path.Length);
        return path;
    }

    private void Lacks(string calls)
    {
        foreach (string call in calls.Split(' '))
        {
            _system.Plan.Fail(call, [.. Enumerable.Repeat(22, 1000)]);
        }
    }

    private void LacksUnless(bool has, string call)
    {
        if (!has)
        {
            Lacks(call);
        }
    }

    // As others write files: under another name, and then renamed.
    private void Land(string content)
    {
        File.WriteAllText(_folder["landing"], content);
        Assert.True(new LibC().Rename(_folder["landing"], _folder["link"], out _));
    }

    private void LandDirectory()
    {
        File.Delete(_folder["link"]);
        _folder.Folder("link");
        _folder.File("link/inside");
    }

    private SymLinkException Replace() => Assert.Throws<SymLinkException>(() => _links.Replace(_folder["link"], "new", SymLinkKind.File));

    private SymLinkException Delete() => Assert.Throws<SymLinkException>(() => _links.Delete(_folder["link"]));

    private string AssertKept(SymLinkException exception)
    {
        string kept = _folder[Assert.Single(_folder.Names(), name => name.StartsWith(TemporaryName.Prefix))];
        Assert.Equal(SymLinkError.NotALink, exception.Error);
        Assert.Contains($"'{kept}'", exception.Message);
        return kept;
    }

    private void AssertHolds(string only) => Assert.Equal(
        [only],
        _folder.Names().Select(name => SymLink.GetTarget(_folder[name]) is { } target ? $"{name} -> {target}" : $"{name} = {File.ReadAllText(_folder[name])}"));
}
