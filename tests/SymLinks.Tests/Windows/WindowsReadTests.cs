using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

public sealed class WindowsReadTests
{
    private const string Path = @"C:\work\link";

    private readonly FakeKernel32 _system = new();
    private readonly LinkOperations _links;

    public WindowsReadTests() => _links = new LinkOperations(new WindowsLinks(_system));

    [Theory]
    [InlineData(@"..\relative\file", @"..\relative\file")]
    [InlineData(@"\rooted", @"\rooted")]
    [InlineData(@"C:\absolute", @"C:\absolute")]
    [InlineData(@"\\server\share\file", @"\\server\share\file")]
    [InlineData(@"\\?\C:\extended", @"C:\extended")]
    [InlineData(@"\\?\Volume{0}\file", @"\\?\Volume{0}\file")]
    public void Target_is_read_without_the_native_prefix(string stored, string read)
    {
        _system.AddLink(Path, stored);

        Assert.Equal(read, _links.GetTarget(Path));
        Assert.Equal(0, _system.OpenHandles);
    }

    [Fact]
    public void Name_that_Windows_follows_counts_and_not_the_one_for_show()
    {
        _system.Add(Path, FakeEntry.LinkWithData(FakeEntry.DataOf(@"\??\C:\true", @"C:\shown")));

        Assert.Equal(@"C:\true", _links.GetTarget(Path));
    }

    [Fact]
    public void Name_for_show_serves_where_there_is_no_other()
    {
        _system.Add(Path, FakeEntry.LinkWithData(FakeEntry.DataOf("", "shown")));

        Assert.Equal("shown", _links.GetTarget(Path));
    }

    [Fact]
    public void What_is_no_symbolic_link_has_no_target_and_does_not_exist_as_one()
    {
        _system.AddFile(@"C:\work\file");
        _system.AddJunction(@"C:\work\junction", @"C:\work");

        Assert.All([@"C:\work", @"C:\work\file", @"C:\work\junction", @"C:\work\nothing", @"C:\nowhere\link"], path =>
        {
            Assert.Null(_links.GetTarget(path));
            Assert.Null(_links.Resolve(path));
            Assert.False(_links.Exists(path));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(87)]
    public void File_system_without_reparse_points_holds_no_links(int error)
    {
        _system.ErrorWithoutReparsePoints = error;
        _system.AddFile(@"C:\work\file");

        Assert.All([@"C:\work\file", @"C:\work"], path =>
        {
            Assert.Null(_links.GetTarget(path));
            Assert.Null(_links.Resolve(path));
            Assert.False(_links.Exists(path));
            Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Delete(path)).Error);
            Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(path, "new", SymLinkKind.File)).Error);
        });
        Assert.True(_system.Has(@"C:\work\file"));
        Assert.Empty(_system.Plan.CallsOf(nameof(IKernel32.GetReparseTag)));
        Assert.Equal(0, _system.OpenHandles);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(87)]
    public void Reparse_point_that_does_not_tell_its_tag_is_an_error(int error)
    {
        _system.AddLink(Path, "target");
        _system.Plan.Fail(nameof(IKernel32.GetReparseTag), error, error);

        Assert.False(_links.Exists(Path));
        Assert.Equal(error, Assert.Throws<SymLinkException>(() => _links.GetTarget(Path)).NativeErrorCode);
        Assert.Equal(0, _system.OpenHandles);
    }

    [Fact]
    public void Link_to_nothing_exists()
    {
        _system.AddLink(Path, "nowhere");

        Assert.True(_links.Exists(Path));
        Assert.True(_links.Exists(Path + @"\"));
    }

    [Fact]
    public void Refused_access_is_false_for_Exists_and_thrown_by_GetTarget()
    {
        _system.AddLink(Path, "target");
        _system.Plan.Fail(nameof(IKernel32.OpenWithoutFollowing), 5, 5);

        Assert.False(_links.Exists(Path));
        Assert.Throws<UnauthorizedAccessException>(() => _links.GetTarget(Path));
    }

    [Fact]
    public void Path_that_has_no_full_form_is_false_for_Exists_and_thrown_by_the_others()
    {
        _system.Plan.Fail(nameof(IKernel32.GetFullPathName), 206, 206, 206, 206);

        Assert.False(_links.Exists(Path));
        Assert.Equal(SymLinkError.PathTooLong, Assert.Throws<SymLinkException>(() => _links.GetTarget(Path)).Error);
        Assert.Equal(SymLinkError.PathTooLong, Assert.Throws<SymLinkException>(() => _links.Delete(Path)).Error);
        Assert.Equal(SymLinkError.PathTooLong, _links.Probe(@"C:\work").Error);
    }

    [Fact]
    public void Damaged_data_is_an_error_and_never_a_wrong_target()
    {
        byte[] whole = FakeEntry.DataOf(@"\??\C:\target", @"C:\target");
        for (int length = 0; length < whole.Length; length++)
        {
            _system.Add(Path, FakeEntry.LinkWithData(whole[..length]));

            Assert.Equal(SymLinkError.Other, Assert.Throws<SymLinkException>(() => _links.GetTarget(Path)).Error);
        }
    }

    [Fact]
    public void Link_without_a_name_is_an_error_and_nothing_else()
    {
        _system.Add(Path, FakeEntry.LinkWithData(FakeEntry.DataOf("", "")));

        Assert.Equal(SymLinkError.Other, Assert.Throws<SymLinkException>(() => _links.GetTarget(Path)).Error);
        Assert.Equal(SymLinkError.Other, Assert.Throws<SymLinkException>(() => _links.Resolve(Path)).Error);
        Assert.False(_links.TryCreate(@"C:\work\new", @"link\below", SymLinkKind.Detect).Succeeded);
        Assert.True(_links.Exists(Path));
        Assert.True(_links.Delete(Path));
    }

    [Fact]
    public void Names_of_any_form_never_throw_what_is_not_documented()
    {
        string[] pieces = ["", "\\", "/", "..", ":", "C", "C:", "a", "\\\\", "\\??\\", "UNC", "UNC\\", "?", "\0", " ", ".", "|"];
        var random = new Random(20_261_127);
        string Name() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]));
        for (int round = 0; round < 20_000; round++)
        {
            string substitute = Name();
            string print = Name();
            _system.Add(Path, FakeEntry.LinkWithData(FakeEntry.DataOf(substitute, print)));

            Exception?[] exceptions =
            [
                Record.Exception(() => _links.GetTarget(Path)),
                Record.Exception(() => _links.Resolve(Path)),
                Record.Exception(() => _links.TryCreate(@"C:\work\new", @"link\..\x", SymLinkKind.Detect)),
                Record.Exception(() => _links.Exists(Path)),
            ];

            Assert.All(exceptions, exception => Assert.True(exception is null or SymLinkException, $"'{substitute}' '{print}': {exception}"));
            Assert.Equal(0, _system.OpenHandles);
            _system.Remove(@"C:\work\new");
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("   ")]
    public void Spaces_only_are_no_path(string path)
    {
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => _links.GetTarget(path)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => _links.TryCreate(path, "target", SymLinkKind.File)).ParamName);
        Assert.Equal("pathToTarget", Assert.Throws<ArgumentException>(() => _links.TryCreate(@"C:\link", path, SymLinkKind.File)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentException>(() => _links.RelativeTarget(@"C:\link", path)).ParamName);
        Assert.Equal("directory", Assert.Throws<ArgumentException>(() => _links.Probe(path)).ParamName);
        Assert.False(_links.Exists(path));
        Assert.Empty(_system.Calls);
    }

    [Fact]
    public void Long_path_is_read_with_the_extended_prefix()
    {
        string path = @"C:\work\" + new string('n', 255);
        _system.AddLink(path, "target");

        Assert.Equal("target", _links.GetTarget(path));
        Assert.True(_links.Exists(path));
    }
}
