using System.Diagnostics;
using System.Globalization;
using SymLinks.Tests.Programs;
using SymLinks.Tests.Unix;
using SymLinks.Unix;

namespace SymLinks.Tests;

/// <summary>Many at once, and one that dies: whatever the order turns out to be, these hold.</summary>
/// <remarks>They run when no other test does: two threads meet only where each has a core to itself.</remarks>
[CollectionDefinition(nameof(RaceTests), DisableParallelization = true)]
[Collection(nameof(RaceTests))]
public sealed class RaceTests : IDisposable
{
    private const int Crowd = 64;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, true, 100_000)]
    [InlineData(true, false, 10_000)]
    [InlineData(false, false, 20_000)]
    public async Task Reader_always_finds_the_old_target_or_the_new_one(bool canExchange, bool isInMemory, int swaps)
    {
        using TemporaryFolder folder = isInMemory ? TemporaryFolder.InMemory() : new();
        string link = folder["link"];
        var system = new FaultyLibC();
        int[] unsupported = canExchange ? [] : [.. Enumerable.Repeat(UnixSystem.Invalid, swaps)];
        system.Plan.Fail(nameof(ILibC.Exchange), unsupported);
        system.Plan.Fail(nameof(ILibC.Move), unsupported);
        LinkOperations links = canExchange ? LinkOperations.ForThisSystem : new LinkOperations(new UnixLinks(system));
        links.CreateFile(link, "target 0");
        using var stop = new CancellationTokenSource();
        using var isReading = new ManualResetEventSlim();
        Task<int> reader = Task.Factory.StartNew(
            () =>
            {
                int misses = 0;
                while (!stop.IsCancellationRequested)
                {
                    misses += SymLink.GetTarget(link)?.StartsWith("target ", StringComparison.Ordinal) == true ? 0 : 1;
                    isReading.Set();
                }

                return misses;
            },
            TaskCreationOptions.LongRunning);
        isReading.Wait(TestContext.Current.CancellationToken);

        for (int swap = 1; swap <= swaps; swap++)
        {
            links.Replace(link, swap % 2 == 0 ? "target 0" : "target 1", SymLinkKind.File);
        }

        stop.Cancel();
        Assert.Equal(0, await reader);
        Assert.Equal(["link"], folder.Names());
    }

    [Fact]
    public void Of_many_that_create_one_link_one_wins()
    {
        for (int round = 0; round < 20; round++)
        {
            string link = _folder[$"link {round}"];
            var errors = new SymLinkError[Crowd];

            AllAtOnce(i => SymLink.TryCreate(link, $"target {i}", SymLinkKind.File, out errors[i]));

            int winner = Array.IndexOf(errors, SymLinkError.None);
            Assert.Equal($"target {winner}", SymLink.GetTarget(link));
            Assert.Equal(Crowd - 1, errors.Count(error => error == SymLinkError.AlreadyExists));
        }
    }

    [Fact]
    public void Of_many_that_replace_one_link_all_succeed_and_one_is_last()
    {
        for (int round = 0; round < 20; round++)
        {
            AllAtOnce(i => SymLink.Replace(_folder["link"], $"target {i}"));

            Assert.StartsWith("target ", SymLink.GetTarget(_folder["link"]));
            Assert.Equal(["link"], _folder.Names());
        }
    }

    [Fact]
    public void Many_that_replace_and_delete_leave_the_link_or_nothing()
    {
        for (int round = 0; round < 20; round++)
        {
            AllAtOnce(i =>
            {
                if (i % 2 == 0)
                {
                    SymLink.Replace(_folder["link"], "target");
                }
                else
                {
                    SymLink.Delete(_folder["link"]);
                }
            });

            Assert.All(_folder.Names(), name => Assert.Equal("link", name));
        }
    }

    [Fact]
    public void Of_many_that_delete_one_link_one_has_deleted_it()
    {
        for (int round = 0; round < 20; round++)
        {
            SymLink.CreateFile(_folder["link"], "target");
            var deleted = new bool[Crowd];

            AllAtOnce(i => deleted[i] = SymLink.Delete(_folder["link"]));

            Assert.Single(deleted, wasDeleted => wasDeleted);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_files_renamed_to_the_link_while_it_is_replaced_or_deleted_none_is_lost(bool replaces)
    {
        using TemporaryFolder folder = TemporaryFolder.InMemory();
        string link = folder["link"];
        const int Enough = 2000;
        const int Most = 100_000;
        int rounds = 0;
        int meetings = 0;
        var system = new LibC();
        using var barrier = new Barrier(2);
        bool isOver = false;
        bool mayRename = false;
        bool isRenaming = false;
        Task others = Task.Factory.StartNew(
            () =>
            {
                for (; ; barrier.SignalAndWait())
                {
                    barrier.SignalAndWait();
                    if (isOver)
                    {
                        return;
                    }

                    SpinWait.SpinUntil(() => Volatile.Read(ref mayRename));
                    Volatile.Write(ref isRenaming, true);
                    system.Rename(folder["A"], link, out _);
                    system.Rename(folder["B"], link, out _);
                }
            },
            TaskCreationOptions.LongRunning);

        // The others begin just before the call that they are to meet. Where that call finds a file, another one puts it back.
        string met = replaces ? nameof(ILibC.Exchange) : nameof(ILibC.Move);
        for (; meetings < Enough && rounds < Most; rounds++)
        {
            folder.File("A", "A");
            folder.File("B", "B");
            SymLink.CreateFile(link, "old");
            (mayRename, isRenaming) = (false, false);
            barrier.SignalAndWait(TestContext.Current.CancellationToken);
            var watched = new FaultyLibC();
            watched.Plan.Before(met, () =>
            {
                Volatile.Write(ref mayRename, true);
                SpinWait.SpinUntil(() => Volatile.Read(ref isRenaming));
                Thread.SpinWait(rounds % 200 * 5);
            });
            var links = new LinkOperations(new UnixLinks(watched));
            Exception? refusal = Record.Exception(() => _ = replaces ? links.Replace(link, "new", SymLinkKind.File) : links.Delete(link));
            barrier.SignalAndWait(TestContext.Current.CancellationToken);

            Assert.True(refusal is null or SymLinkException { Error: SymLinkError.NotALink }, refusal?.ToString());
            Assert.Equal("B", File.ReadAllText(link));
            string[] kept = [.. folder.Names().Where(name => name.StartsWith(TemporaryName.Prefix))];
            Assert.All(kept, name => Assert.Contains(name, refusal!.Message));
            Assert.All(kept, name => Assert.Equal("A", File.ReadAllText(folder[name])));
            Assert.Equal(kept.Length + 1, folder.Names().Count());
            meetings += watched.Plan.CallsOf(met).Count() > 1 ? 1 : 0;
            Array.ForEach([.. folder.Names()], name => File.Delete(folder[name]));
        }

        isOver = true;
        barrier.SignalAndWait(TestContext.Current.CancellationToken);
        await others;
        Assert.True(meetings == Enough, $"In {rounds} rounds the two met {meetings} times.");
    }

    [Fact]
    public async Task Directory_that_changes_places_with_the_link_is_never_lost()
    {
        _folder.Folder("directory");
        _folder.File("directory/inside");
        string link = _folder["link"];
        string directory = _folder["directory"];
        var system = new LibC();
        using var stop = new CancellationTokenSource();
        Task swapper = Task.Factory.StartNew(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    system.Exchange(link, directory, out _);
                }
            },
            TaskCreationOptions.LongRunning);

        var refusals = new List<Exception?>();
        for (int round = 0; round < 2000; round++)
        {
            SymLink.TryCreateDirectory(link, "target");
            refusals.Add(Record.Exception(() => SymLink.Replace(link, "other", SymLinkKind.Directory)));
            refusals.Add(Record.Exception(() => SymLink.Delete(link)));
        }

        stop.Cancel();
        await swapper;
        Assert.All(refusals, refusal => Assert.True(refusal is null or SymLinkException { Error: SymLinkError.NotALink }, refusal?.ToString()));
        Assert.Single(_folder.Names(), name => File.Exists(Path.Combine(_folder[name], "inside")) && !SymLink.Exists(_folder[name]));
    }

    [Theory]
    [InlineData("Replace", false, 1)]
    [InlineData("ReplaceWithoutExchange", true, 2)]
    [InlineData("Delete", true, 1)]
    public void Process_killed_before_any_call_leaves_what_the_next_call_copes_with(string call, bool mayLeaveNothing, int mostOthers)
    {
        int deaths = 0;
        for (bool died = true; died; deaths++)
        {
            using var folder = new TemporaryFolder();
            SymLink.CreateFile(folder["link"], "old");

            died = RunAndDie(call, folder["link"], deaths);

            string? target = SymLink.GetTarget(folder["link"]);
            Assert.True(target is "old" or "new" || mayLeaveNothing, $"After {deaths} calls there is no link.");
            string[] others = [.. folder.Names().Where(name => name != "link")];
            Assert.InRange(others.Length, 0, died ? mostOthers : 0);
            Assert.All(others, name => Assert.StartsWith(TemporaryName.Prefix, name));
            Assert.All(others, name => Assert.Contains(SymLink.GetTarget(folder[name]), new[] { "old", "new" }));

            SymLink.Replace(folder["link"], "newest");
            Assert.Equal("newest", SymLink.GetTarget(folder["link"]));
            Assert.Equal(others.Length + 1, folder.Names().Count());
        }

        Assert.True(deaths > 4, "Too few calls to die before.");
    }

    private static void AllAtOnce(Action<int> act)
    {
        using var start = new Barrier(Crowd);
        var failures = new Exception?[Crowd];
        Thread[] threads = [.. Enumerable.Range(0, Crowd).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            failures[i] = Record.Exception(() => act(i));
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        // On its thread a failure would end the whole run.
        Assert.All(failures, Assert.Null);
    }

    private static bool RunAndDie(string call, string link, int callsToLive)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "SymLinks.Killed.dll");
        using Process process = Process.Start(
            BuiltProgram.Dotnet, [program, call, link, callsToLive.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
        Assert.Contains(process.ExitCode, new[] { 0, 128 + 9 });
        return process.ExitCode != 0;
    }
}
