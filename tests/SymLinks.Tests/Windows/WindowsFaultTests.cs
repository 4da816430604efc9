using SymLinks.Windows;

namespace SymLinks.Tests.Windows;

/// <summary>Every error in every call of every operation.</summary>
public sealed class WindowsFaultTests
{
    private const string Link = @"C:\work\link";

    private static readonly int[] s_errors =
        [1, 2, 3, 5, 15, 19, 21, 32, 50, 53, 67, 80, 87, 111, 112, 120, 123, 145, 161, 183, 206, 267, 336, 1117, 1314, 1464, 1920, 1921, 4390, 4392, 0];

    private static readonly Dictionary<string, Action<LinkOperations>> s_operations = new()
    {
        ["CreateFile"] = links => links.CreateFile(@"C:\work\new", "target"),
        ["CreateDirectory"] = links => links.CreateDirectory(@"C:\work\new", "target"),
        ["Create"] = links => links.Create(@"C:\work\new", "target", SymLinkKind.Detect),
        ["Replace file"] = links => links.Replace(Link, "target", SymLinkKind.File),
        ["Replace directory"] = links => links.Replace(@"C:\work\directory", "target", SymLinkKind.Directory),
        ["Delete"] = links => links.Delete(Link),
        ["Replace directory by file"] = links => links.Replace(@"C:\work\directory", "target", SymLinkKind.File),
        ["Probe"] = links => links.Probe(@"C:\work"),
        ["RelativeTarget"] = links => links.RelativeTarget(Link, @"C:\work\file"),
        ["GetTarget"] = links => links.GetTarget(Link),
        ["Resolve"] = links => links.Resolve(Link),
    };

    public static TheoryData<string, bool> Operations()
    {
        var data = new TheoryData<string, bool>();
        foreach (string operation in s_operations.Keys)
        {
            data.Add(operation, true);
            data.Add(operation, false);
        }

        return data;
    }

    [Theory]
    [InlineData(1, SymLinkError.NotSupported)]
    [InlineData(2, SymLinkError.PathNotFound)]
    [InlineData(3, SymLinkError.PathNotFound)]
    [InlineData(5, SymLinkError.AccessDenied)]
    [InlineData(15, SymLinkError.PathNotFound)]
    [InlineData(19, SymLinkError.ReadOnly)]
    [InlineData(32, SymLinkError.Busy)]
    [InlineData(33, SymLinkError.Busy)]
    [InlineData(39, SymLinkError.NoSpace)]
    [InlineData(50, SymLinkError.NotSupported)]
    [InlineData(53, SymLinkError.PathNotFound)]
    [InlineData(67, SymLinkError.PathNotFound)]
    [InlineData(80, SymLinkError.AlreadyExists)]
    [InlineData(111, SymLinkError.PathTooLong)]
    [InlineData(112, SymLinkError.NoSpace)]
    [InlineData(120, SymLinkError.NotSupported)]
    [InlineData(123, SymLinkError.InvalidPath)]
    [InlineData(161, SymLinkError.InvalidPath)]
    [InlineData(183, SymLinkError.AlreadyExists)]
    [InlineData(206, SymLinkError.PathTooLong)]
    [InlineData(1295, SymLinkError.NoSpace)]
    [InlineData(1314, SymLinkError.PrivilegeNotHeld)]
    [InlineData(1464, SymLinkError.NotSupported)]
    [InlineData(1921, SymLinkError.Cycle)]
    [InlineData(4392, SymLinkError.InvalidPath)]
    [InlineData(999999, SymLinkError.Other)]
    [InlineData(0, SymLinkError.Other)]
    public void Error_of_Windows_has_its_meaning(int native, SymLinkError error)
    {
        LinkResult result = Create(native);

        Assert.Equal(error, result.Error);
        Assert.Equal(native, result.NativeErrorCode);
        Assert.Equal($"Windows says {native}.", result.Reason);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_failure_is_reported_and_changes_nothing(string operation, bool hasPosixSemantics)
    {
        IReadOnlyList<string> untouched = NewSystem(hasPosixSemantics).State();
        FakeKernel32 undisturbed = NewSystem(hasPosixSemantics);
        s_operations[operation](new LinkOperations(new WindowsLinks(undisturbed)));
        IReadOnlyList<string> done = undisturbed.State();

        for (int call = 0; call < undisturbed.Calls.Count; call++)
        {
            foreach (int error in s_errors)
            {
                FakeKernel32 system = NewSystem(hasPosixSemantics);
                system.Plan.FailNumber(call, error);
                Exception? exception = Record.Exception(() => s_operations[operation](new LinkOperations(new WindowsLinks(system))));
                string where = $"{operation}, error {error} in call {call}: {system.Calls[call]}, then {exception?.Message ?? "success"}";

                AssertIsOurs(exception, error, where);
                IReadOnlyList<string> state = WithoutTemporary(system.State());
                Assert.True(Same(state, untouched) || Same(state, done), where);
                string[] left = [.. system.State().Except(state).Select(line => line.Split(' ')[0])];
                Assert.True(left.Length <= 1, where);
                Assert.True(exception is null || left.All(exception.Message.Contains), where);
                Assert.True(system.OpenHandles == 0, where);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_success_has_done_its_work(string operation, bool hasPosixSemantics)
    {
        FakeKernel32 undisturbed = NewSystem(hasPosixSemantics);
        s_operations[operation](new LinkOperations(new WindowsLinks(undisturbed)));
        IReadOnlyList<string> done = undisturbed.State();

        // 2 and 3 mean "nothing there" to whoever looks, and so are no failure of a look.
        foreach (int error in s_errors.Except([2, 3]))
        {
            for (int call = 0; call < undisturbed.Calls.Count; call++)
            {
                FakeKernel32 system = NewSystem(hasPosixSemantics);
                system.Plan.FailNumber(call, error);
                if (Record.Exception(() => s_operations[operation](new LinkOperations(new WindowsLinks(system)))) is null)
                {
                    Assert.True(
                        Same(WithoutTemporary(system.State()), done), $"{operation} claims success, error {error} in call {call}: {system.Calls[call]}");
                }
            }
        }
    }

    [Fact]
    public void TryCreate_never_throws_for_what_the_file_system_says()
    {
        FakeKernel32 undisturbed = NewSystem(hasPosixSemantics: true);
        new LinkOperations(new WindowsLinks(undisturbed)).TryCreate(@"C:\work\new", "target", SymLinkKind.Detect);

        for (int call = 0; call < undisturbed.Calls.Count; call++)
        {
            foreach (int error in s_errors)
            {
                FakeKernel32 system = NewSystem(hasPosixSemantics: true);
                system.Plan.FailNumber(call, error);

                LinkResult result = new LinkOperations(new WindowsLinks(system)).TryCreate(@"C:\work\new", "target", SymLinkKind.Detect);

                Assert.True(result.Succeeded ? system.Has(@"C:\work\new") : result.Error != SymLinkError.None);
            }
        }
    }

    [Fact]
    public void Link_that_appears_just_before_creation_is_AlreadyExists_and_stays()
    {
        FakeKernel32 system = NewSystem(hasPosixSemantics: true);
        system.Plan.Before(nameof(IKernel32.CreateSymbolicLink), () => system.AddLink(@"C:\work\new", "theirs"));

        LinkResult result = new LinkOperations(new WindowsLinks(system)).TryCreate(@"C:\work\new", "ours", SymLinkKind.Detect);

        Assert.Equal(SymLinkError.AlreadyExists, result.Error);
        Assert.Equal("theirs", system[@"C:\work\new"].Target);
    }

    [Fact]
    public void Link_that_somebody_deletes_just_before_is_not_deleted_by_us()
    {
        FakeKernel32 system = NewSystem(hasPosixSemantics: true);
        system.Plan.Before(nameof(IKernel32.OpenWithoutFollowing), () => system.Remove(Link));

        Assert.False(new LinkOperations(new WindowsLinks(system)).Delete(Link));
    }

    private static LinkResult Create(int native)
    {
        var system = new FakeKernel32();
        system.Plan.FailNumber(1, native);
        return new LinkOperations(new WindowsLinks(system)).TryCreate(@"C:\work\new", "target", SymLinkKind.File);
    }

    private static FakeKernel32 NewSystem(bool hasPosixSemantics)
    {
        var system = new FakeKernel32 { HasPosixSemantics = hasPosixSemantics, Elevated = true };
        system.AddFile(@"C:\work\file");
        system.AddLink(Link, "file");
        system.AddDirectory(@"C:\work\folder");
        system.AddLink(@"C:\work\directory", "folder", isDirectory: true);
        return system;
    }

    private static void AssertIsOurs(Exception? exception, int error, string where)
    {
        SymLinkError meaning = WindowsErrors.Meaning(error);
        string number = error == 0 ? "" : $" (Windows error {error})";
        switch (exception)
        {
            case null:
                break;
            case SymLinkException { Error: SymLinkError.ReportedButNotCreated or SymLinkError.NotALink } finding:
                Assert.True(finding.NativeErrorCode == 0, where);
                break;
            case SymLinkException other:
                Assert.True(other.Error == meaning && other.NativeErrorCode == error && other.Path is not null, where);
                Assert.True(meaning is not (SymLinkError.PathNotFound or SymLinkError.AccessDenied or SymLinkError.None), where);
                break;
            case DirectoryNotFoundException:
                Assert.True(meaning == SymLinkError.PathNotFound, where);
                break;
            default:
                Assert.True(exception is UnauthorizedAccessException && meaning == SymLinkError.AccessDenied, where);
                break;
        }

        if (exception is not (null or SymLinkException { NativeErrorCode: 0 }))
        {
            LinkCall call = Enum.GetValues<LinkCall>().FirstOrDefault(call => where.StartsWith(call.ToString(), StringComparison.Ordinal), LinkCall.Read);
            string remedy = exception.Message.Contains("is not detected") ? "Say SymLinkKind.File or SymLinkKind.Directory."
                : Remedies.For(LinkResult.Failure(meaning, error, "reason"), call, isWindows: true);
            Assert.True(exception.Message.EndsWith($"Windows says {error}. {remedy}".TrimEnd() + number), where);
            Assert.True(exception.Message.Contains(@"'C:\work\"), where);
        }
    }

    private static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.SequenceEqual(other);

    private static IReadOnlyList<string> WithoutTemporary(IReadOnlyList<string> state) =>
        [.. state.Where(line => !line.Contains(TemporaryName.Prefix))];
}
