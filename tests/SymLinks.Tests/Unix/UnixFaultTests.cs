using SymLinks.Unix;

namespace SymLinks.Tests.Unix;

/// <summary>What the C library may say, and what may happen between two calls.</summary>
public sealed class UnixFaultTests : IDisposable
{
    private static readonly int[] s_errors = [1, 2, 5, 13, 17, 20, 21, 22, 28, 30, 36, 38, 40, 84, 95, 122];

    private readonly TemporaryFolder _folder = new();
    private readonly FaultyLibC _system = new();
    private readonly LinkOperations _links;

    public UnixFaultTests() => _links = new LinkOperations(new UnixLinks(_system, UnixErrors.Linux));

    private static Dictionary<string, Action<LinkOperations, TemporaryFolder>> Operations => new()
    {
        ["CreateFile"] = (links, folder) => links.CreateFile(folder["new"], "target"),
        ["Create"] = (links, folder) => links.Create(folder["new"], "target", SymLinkKind.Detect),
        ["Replace"] = (links, folder) => links.Replace(folder["link"], "target", SymLinkKind.File),
        ["Delete"] = (links, folder) => links.Delete(folder["link"]),
        ["GetTarget"] = (links, folder) => links.GetTarget(folder["link"]),
        ["Resolve"] = (links, folder) => links.Resolve(folder["link"]),
    };

    public static TheoryData<string> OperationNames => [.. Operations.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, SymLinkError.PathNotFound)]
    [InlineData(13, SymLinkError.AccessDenied)]
    [InlineData(17, SymLinkError.AlreadyExists)]
    [InlineData(20, SymLinkError.PathNotFound)]
    [InlineData(22, SymLinkError.InvalidPath)]
    [InlineData(28, SymLinkError.Other)]
    [InlineData(30, SymLinkError.Other)]
    [InlineData(36, SymLinkError.PathTooLong)]
    [InlineData(38, SymLinkError.NotSupported)]
    [InlineData(40, SymLinkError.Cycle)]
    [InlineData(84, SymLinkError.InvalidPath)]
    [InlineData(95, SymLinkError.NotSupported)]
    public void Errno_of_Linux_has_its_meaning(int errno, SymLinkError error) => AssertMeaning(UnixErrors.Linux, errno, error);

    [Theory]
    [InlineData(2, SymLinkError.PathNotFound)]
    [InlineData(13, SymLinkError.AccessDenied)]
    [InlineData(17, SymLinkError.AlreadyExists)]
    [InlineData(20, SymLinkError.PathNotFound)]
    [InlineData(22, SymLinkError.InvalidPath)]
    [InlineData(36, SymLinkError.Other)]
    [InlineData(45, SymLinkError.NotSupported)]
    [InlineData(62, SymLinkError.Cycle)]
    [InlineData(63, SymLinkError.PathTooLong)]
    [InlineData(78, SymLinkError.NotSupported)]
    [InlineData(92, SymLinkError.InvalidPath)]
    public void Errno_of_macOS_has_its_meaning(int errno, SymLinkError error) => AssertMeaning(UnixErrors.Bsd, errno, error);

    [Fact]
    public void EPERM_in_a_folder_that_may_be_written_means_a_file_system_without_links()
    {
        _system.Plan.Fail(nameof(ILibC.SymLink), 1);

        LinkResult result = _links.TryCreate(_folder["new"], "target", SymLinkKind.File);

        Assert.Equal(SymLinkError.NotSupported, result.Error);
        Assert.Equal(1, result.NativeErrorCode);
    }

    [Fact]
    public void EPERM_in_a_folder_that_may_not_be_written_means_refused_access()
    {
        _system.Plan.Fail(nameof(ILibC.SymLink), 1);
        _system.Plan.Fail(nameof(ILibC.MayWrite), 1);

        Assert.Throws<UnauthorizedAccessException>(() => _links.CreateFile(_folder["new"], "target"));
    }

    [Fact]
    public void Success_without_a_link_is_ReportedButNotCreated()
    {
        _system.OnlyClaimsToCreate = true;

        var exception = Assert.Throws<SymLinkException>(() => _links.CreateFile(_folder["new"], "target"));

        Assert.Equal(SymLinkError.ReportedButNotCreated, exception.Error);
        Assert.Equal(0, exception.NativeErrorCode);
        Assert.DoesNotContain("errno", exception.Message);
    }

    [Fact]
    public void Success_with_a_plain_file_in_the_place_is_ReportedButNotCreated()
    {
        _system.OnlyClaimsToCreate = true;
        _folder.File("new");

        Assert.Equal(SymLinkError.ReportedButNotCreated, _links.TryCreate(_folder["new"], "target", SymLinkKind.File).Error);
    }

    [Fact]
    public void Link_that_may_not_be_looked_at_counts_as_created()
    {
        _system.Plan.Fail(nameof(ILibC.IsLink), 13);

        Assert.True(_links.TryCreate(_folder["new"], "target", SymLinkKind.File).Succeeded);
    }

    [Theory]
    [MemberData(nameof(OperationNames))]
    public void Every_failure_is_reported_and_changes_nothing(string operation)
    {
        IReadOnlyList<string> done = Run(operation, failedCall: -1, error: 0, out int calls, out _);

        for (int call = 0; call < calls; call++)
        {
            foreach (int error in s_errors)
            {
                IReadOnlyList<string> state = Run(operation, call, error, out _, out Exception? exception);

                string where = $"{operation}, errno {error} in call {call}, then {exception?.Message ?? "success"}";
                AssertIsOurs(exception, error, where);
                IEnumerable<string> lasting = state.Where(line => !line.StartsWith(TemporaryName.Prefix));
                Assert.True(lasting.SequenceEqual(["file = content", "link -> file"]) || lasting.SequenceEqual(done), where);
                Assert.True(state.Count - lasting.Count() <= 1, where);
            }
        }
    }

    [Fact]
    public void Link_that_vanishes_before_it_is_deleted_was_not_deleted_by_us()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _system.Plan.Before(nameof(ILibC.Unlink), () => File.Delete(_folder["link"]));

        Assert.False(_links.Delete(_folder["link"]));
    }

    [Fact]
    public void Directory_that_takes_the_place_of_a_link_to_be_deleted_stays()
    {
        SymLink.CreateDirectory(_folder["link"], "target");
        _system.Plan.Before(nameof(ILibC.Unlink), () => PutDirectoryInPlaceOfLink());

        Assert.ThrowsAny<Exception>(() => _links.Delete(_folder["link"]));

        Assert.True(File.Exists(_folder["link/inside"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Directory_that_takes_the_place_of_a_link_to_be_replaced_stays(bool canExchange)
    {
        SymLink.CreateDirectory(_folder["link"], "target");
        _system.Plan.Before(nameof(ILibC.Exchange), () => PutDirectoryInPlaceOfLink());
        _system.Plan.Fail(nameof(ILibC.Exchange), canExchange ? 0 : 22);

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(_folder["link"], "new", SymLinkKind.Directory)).Error);

        Assert.True(File.Exists(_folder["link/inside"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void File_that_takes_the_place_of_a_link_to_be_replaced_stays()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _system.Plan.Before(nameof(ILibC.Exchange), () => PutFileInPlaceOfLink());

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(_folder["link"], "new", SymLinkKind.File)).Error);

        Assert.Equal("theirs", File.ReadAllText(_folder["link"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void File_that_was_exchanged_by_mistake_comes_back_though_the_new_link_is_gone()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _system.Plan.Before(nameof(ILibC.Exchange), () => PutFileInPlaceOfLink());
        _system.Plan.Before(nameof(ILibC.Exchange), () => File.Delete(_folder["link"]));

        Assert.Equal(SymLinkError.NotALink, Assert.Throws<SymLinkException>(() => _links.Replace(_folder["link"], "new", SymLinkKind.File)).Error);

        Assert.Equal("theirs", File.ReadAllText(_folder["link"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void File_that_cannot_be_put_back_is_kept_and_named()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _system.Plan.Before(nameof(ILibC.Exchange), () => PutFileInPlaceOfLink());
        _system.Plan.Fail(nameof(ILibC.Exchange), 0, 5);
        _system.Plan.Fail(nameof(ILibC.Rename), 5);

        var exception = Assert.Throws<SymLinkException>(() => _links.Replace(_folder["link"], "new", SymLinkKind.File));

        string kept = Assert.Single(_folder.Names(), name => name.StartsWith(TemporaryName.Prefix));
        Assert.Contains(_folder[kept], exception.Message);
        Assert.Equal("theirs", File.ReadAllText(_folder[kept]));
    }

    [Theory]
    [InlineData(22)]
    [InlineData(38)]
    [InlineData(95)]
    public void File_system_that_cannot_exchange_renames(int errno)
    {
        SymLink.CreateFile(_folder["link"], "old");
        _system.Plan.Fail(nameof(ILibC.Exchange), errno);

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void Link_that_vanishes_while_it_is_replaced_is_created_anew()
    {
        SymLink.CreateFile(_folder["link"], "old");
        _system.Plan.Before(nameof(ILibC.IsLink), () => File.Delete(_folder["link"]));
        _system.Plan.Before(nameof(ILibC.Exchange), () => File.Delete(_folder["link"]));

        _links.Replace(_folder["link"], "new", SymLinkKind.File);

        Assert.Equal("new", SymLink.GetTarget(_folder["link"]));
        Assert.Equal(["link"], _folder.Names());
    }

    [Fact]
    public void Path_that_is_said_to_be_taken_and_to_be_free_at_once_ends_in_AlreadyExists()
    {
        _system.Plan.Fail(nameof(ILibC.SymLink), [.. Enumerable.Repeat(17, 5000)]);

        Assert.Equal(SymLinkError.AlreadyExists, Assert.Throws<SymLinkException>(() => _links.Replace(_folder["link"], "new", SymLinkKind.File)).Error);
    }

    private static IReadOnlyList<string> Run(string operation, int failedCall, int error, out int calls, out Exception? exception)
    {
        using var folder = new TemporaryFolder();
        folder.File("file");
        SymLink.CreateFile(folder["link"], "file");
        var system = new FaultyLibC();
        system.Plan.FailNumber(failedCall, error);
        exception = Record.Exception(() => Operations[operation](new LinkOperations(new UnixLinks(system, UnixErrors.Linux)), folder));
        calls = system.Plan.Calls.Count;
        return [.. folder.Names().Select(name => SymLink.GetTarget(folder[name]) is { } target
            ? $"{name} -> {target}"
            : $"{name} = {File.ReadAllText(folder[name])}")];
    }

    private static void AssertIsOurs(Exception? exception, int errno, string where)
    {
        SymLinkError meaning = UnixErrors.Linux.Meaning(errno);
        switch (exception)
        {
            case null:
                break;
            case SymLinkException { Error: SymLinkError.ReportedButNotCreated or SymLinkError.NotALink } finding:
                Assert.True(finding.NativeErrorCode == 0, where);
                break;
            case SymLinkException { Error: SymLinkError.NotSupported, NativeErrorCode: UnixErrors.NotPermitted }:
                break;
            case SymLinkException other:
                Assert.True(other.Error == meaning && other.NativeErrorCode == errno, where);
                Assert.True(meaning is not (SymLinkError.PathNotFound or SymLinkError.AccessDenied or SymLinkError.None), where);
                Assert.True(other.Message.EndsWith($"(errno {errno})"), where);
                break;
            case DirectoryNotFoundException:
                Assert.True(meaning == SymLinkError.PathNotFound, where);
                break;
            default:
                Assert.True(exception is UnauthorizedAccessException && meaning == SymLinkError.AccessDenied, where);
                break;
        }
    }

    private void AssertMeaning(UnixErrors errors, int errno, SymLinkError error)
    {
        _system.Plan.Fail(nameof(ILibC.SymLink), errno);

        LinkResult result = new LinkOperations(new UnixLinks(_system, errors)).TryCreate(_folder["new"], "target", SymLinkKind.File);

        Assert.Equal(error, result.Error);
        Assert.Equal(errno, result.NativeErrorCode);
        Assert.Equal(error == SymLinkError.Other, result.Remedy.Length == 0);
    }

    private void PutDirectoryInPlaceOfLink()
    {
        File.Delete(_folder["link"]);
        _folder.Folder("link");
        _folder.File("link/inside");
    }

    private void PutFileInPlaceOfLink()
    {
        File.Delete(_folder["link"]);
        _folder.File("link", "theirs");
    }
}
