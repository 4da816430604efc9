using SymLinks.Unix;

namespace SymLinks.Tests.Unix;

/// <summary>What the C library may say.</summary>
public sealed class UnixFaultTests : IDisposable
{
    private static readonly int[] s_errors = [1, 2, 5, 13, 17, 20, 21, 22, 28, 30, 36, 38, 40, 84, 95, 122];

    private readonly TemporaryFolder _folder = new();
    private readonly FaultyLibC _system = new();
    private readonly LinkOperations _links;

    public UnixFaultTests() => _links = new LinkOperations(new UnixLinks(_system, UnixSystem.Linux));

    private static Dictionary<string, Action<LinkOperations, TemporaryFolder>> Operations => new()
    {
        ["CreateFile"] = (links, folder) => links.CreateFile(folder["new"], "target"),
        ["Create"] = (links, folder) => links.Create(folder["new"], "target", SymLinkKind.Detect),
        ["Replace"] = (links, folder) => links.Replace(folder["link"], "target", SymLinkKind.File),
        ["Delete"] = (links, folder) => links.Delete(folder["link"]),
        ["Replace without exchange"] = (links, folder) => links.Replace(folder["link"], "target", SymLinkKind.File),
        ["Replace without exchange and move"] = (links, folder) => links.Replace(folder["link"], "target", SymLinkKind.File),
        ["Delete without move"] = (links, folder) => links.Delete(folder["link"]),
        ["Probe"] = (links, folder) => links.Probe(folder.Path),
        ["RelativeTarget"] = (links, folder) => links.RelativeTarget(folder["new"], folder["file"]),
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
    [InlineData(5, SymLinkError.Other)]
    [InlineData(16, SymLinkError.Busy)]
    [InlineData(26, SymLinkError.Busy)]
    [InlineData(28, SymLinkError.NoSpace)]
    [InlineData(30, SymLinkError.ReadOnly)]
    [InlineData(122, SymLinkError.NoSpace)]
    [InlineData(36, SymLinkError.PathTooLong)]
    [InlineData(38, SymLinkError.NotSupported)]
    [InlineData(40, SymLinkError.Cycle)]
    [InlineData(84, SymLinkError.InvalidPath)]
    [InlineData(95, SymLinkError.NotSupported)]
    public void Errno_of_Linux_has_its_meaning(int errno, SymLinkError error) => AssertMeaning(UnixSystem.Linux, errno, error);

    [Theory]
    [InlineData(2, SymLinkError.PathNotFound)]
    [InlineData(13, SymLinkError.AccessDenied)]
    [InlineData(17, SymLinkError.AlreadyExists)]
    [InlineData(20, SymLinkError.PathNotFound)]
    [InlineData(22, SymLinkError.InvalidPath)]
    [InlineData(36, SymLinkError.Other)]
    [InlineData(45, SymLinkError.NotSupported)]
    [InlineData(62, SymLinkError.Cycle)]
    [InlineData(69, SymLinkError.NoSpace)]
    [InlineData(63, SymLinkError.PathTooLong)]
    [InlineData(78, SymLinkError.NotSupported)]
    [InlineData(92, SymLinkError.InvalidPath)]
    public void Errno_of_macOS_has_its_meaning(int errno, SymLinkError error) => AssertMeaning(UnixSystem.MacOS, errno, error);

    [Theory]
    [InlineData(69, SymLinkError.NoSpace)]
    [InlineData(86, SymLinkError.InvalidPath)]
    [InlineData(92, SymLinkError.Other)]
    public void Errno_of_FreeBSD_has_its_meaning(int errno, SymLinkError error) => AssertMeaning(UnixSystem.FreeBsd, errno, error);

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
    public void Creation_is_one_call_and_nothing_is_looked_at()
    {
        _links.CreateFile(_folder["new"], "target");

        Assert.Equal([$"SymLink {_folder["new"]} -> target"], _system.Plan.Calls);
    }

    [Fact]
    public void Kind_is_detected_by_one_call()
    {
        Assert.IsType<DirectoryInfo>(_links.Create(_folder["new"], ".", SymLinkKind.Detect));

        Assert.Equal([$"SymLink {_folder["new"]} -> .", $"IsDirectory {_folder["new"]}"], _system.Plan.Calls);
    }

    [Fact]
    public void Empty_target_is_read_as_it_is_and_leads_nowhere()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _system.TargetOfEveryLink = "";

        Assert.Equal("", _links.GetTarget(_folder["link"]));
        Assert.Equal(SymLinkError.InvalidPath, Assert.Throws<SymLinkException>(() => _links.Resolve(_folder["link"])).Error);
    }

    [Fact]
    public void Target_that_the_framework_cannot_name_is_InvalidPath()
    {
        SymLink.CreateFile(_folder["link"], "target");
        _system.TargetOfEveryLink = "tar\0get";

        Assert.Equal(SymLinkError.InvalidPath, Assert.Throws<SymLinkException>(() => _links.Resolve(_folder["link"])).Error);
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
                string[] left = [.. state.Except(lasting).Select(line => line.Split(' ')[0])];
                Assert.True(left.Length <= 1, where);
                Assert.True(exception is null || left.All(exception.Message.Contains), where);
            }
        }
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
        foreach (string missing in new[] { nameof(ILibC.Exchange), nameof(ILibC.Move) })
        {
            system.Plan.Fail(missing, operation.Contains(missing, StringComparison.OrdinalIgnoreCase) ? [.. Enumerable.Repeat(22, 1000)] : []);
        }

        exception = Record.Exception(() => Operations[operation](new LinkOperations(new UnixLinks(system, UnixSystem.Linux)), folder));
        calls = system.Plan.Calls.Count;
        return [.. folder.Names().Select(name => SymLink.GetTarget(folder[name]) is { } target
            ? $"{name} -> {target}"
            : $"{name} = {File.ReadAllText(folder[name])}")];
    }

    private static void AssertIsOurs(Exception? exception, int errno, string where)
    {
        SymLinkError meaning = UnixSystem.Linux.Meaning(errno);
        switch (exception)
        {
            case null:
                break;
            case SymLinkException { Error: SymLinkError.ReportedButNotCreated or SymLinkError.NotALink } finding:
                Assert.True(finding.NativeErrorCode == 0, where);
                break;
            case SymLinkException { Error: SymLinkError.NotSupported, NativeErrorCode: UnixSystem.NotPermitted }:
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

    private void AssertMeaning(UnixSystem system, int errno, SymLinkError error)
    {
        _system.Plan.Fail(nameof(ILibC.SymLink), errno);

        LinkResult result = new LinkOperations(new UnixLinks(_system, system)).TryCreate(_folder["new"], "target", SymLinkKind.File);

        Assert.Equal(error, result.Error);
        Assert.Equal(errno, result.NativeErrorCode);
        Assert.Equal(error == SymLinkError.Other, Remedies.For(result, LinkCall.Create, isWindows: false).Length == 0);
    }
}
