using System.Diagnostics;
using System.Globalization;
using SymLinks.Tests.Programs;
using SymLinks.Tests.Unix;
using SymLinks.Unix;

namespace SymLinks.Tests;

/// <summary>Many at once, and one that dies: whatever the order turns out to be, these hold.</summary>
public sealed class RaceTests : IDisposable
{
    private const int Crowd = 64;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, 100_000)]
    [InlineData(false, 20_000)]
    public async Task Reader_always_finds_the_old_target_or_the_new_one(bool canExchange, int swaps)
    {
        string link = _folder["link"];
        var system = new FaultyLibC();
        system.Plan.Fail(nameof(ILibC.Exchange), canExchange ? [] : [.. Enumerable.Repeat(UnixErrors.Invalid, swaps)]);
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
        Assert.Equal(["link"], _folder.Names());
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
                    // One that is deleted before Replace has looked at it was reported and is not there.
                    Exception? failure = Record.Exception(() => SymLink.Replace(_folder["link"], "target"));
                    Assert.True(failure is null or SymLinkException { Error: SymLinkError.ReportedButNotCreated }, failure?.ToString());
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

        for (int round = 0; round < 2000; round++)
        {
            SymLink.TryCreateDirectory(link, "target");
            Record.Exception(() => SymLink.Replace(link, "other", SymLinkKind.Directory));
            Record.Exception(() => SymLink.Delete(link));
        }

        stop.Cancel();
        await swapper;
        Assert.Single(_folder.Names(), name => File.Exists(Path.Combine(_folder[name], "inside")) && !SymLink.Exists(_folder[name]));
    }

    [Fact]
    public void Process_killed_before_any_call_leaves_the_old_link_or_the_new_one_and_at_most_one_other()
    {
        int deaths = 0;
        for (bool died = true; died; deaths++)
        {
            using var folder = new TemporaryFolder();
            SymLink.CreateFile(folder["link"], "old");

            died = RunAndDie(folder["link"], "new", deaths);

            Assert.Contains(SymLink.GetTarget(folder["link"]), new[] { "old", "new" });
            Assert.InRange(folder.Names().Count(), 1, died ? 2 : 1);
            Assert.All(folder.Names().Where(name => name != "link"), name => Assert.StartsWith(TemporaryName.Prefix, name));

            int left = folder.Names().Count();
            SymLink.Replace(folder["link"], "newest");
            Assert.Equal("newest", SymLink.GetTarget(folder["link"]));
            Assert.Equal(left, folder.Names().Count());
        }

        Assert.True(deaths > 5, "Too few calls to die before.");
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

    private static bool RunAndDie(string link, string target, int callsToLive)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "SymLinks.Killed.dll");
        using Process process = Process.Start(
            BuiltProgram.Dotnet, [program, link, target, callsToLive.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
        Assert.Contains(process.ExitCode, new[] { 0, 128 + 9 });
        return process.ExitCode != 0;
    }
}
