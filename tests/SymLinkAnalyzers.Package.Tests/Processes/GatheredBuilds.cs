using System.Xml.Linq;

namespace SymLinkAnalyzers.Package.Tests.Processes;

/// <summary>
/// Builds what several tests ask for with one command, as the projects of one solution: most of the time of a build goes
/// into its start and its restore. Each test gets what the build says of its own project.
/// </summary>
/// <param name="folder">Where the solutions go.</param>
/// <param name="options">Further options of each build.</param>
/// <param name="packages">Where restored packages go, if not where they go on this machine.</param>
internal sealed class GatheredBuilds(string folder, string[] options, string? packages = null)
{
    // Tests that begin together ask within this time.
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly List<Request> _waiting = [];
    private Task _latest = Task.CompletedTask;

    /// <param name="root">The folder that holds all that is this test's, and that the files in messages are named from.</param>
    /// <param name="project">The path of the project file.</param>
    public Task<CommandResult> BuildAsync(string root, string project)
    {
        var request = new Request(root, project);
        lock (_lock)
        {
            _waiting.Add(request);
            if (_waiting.Count == 1)
            {
                _latest = BuildWaitingAsync(_latest);
            }
        }

        return request.Result.Task;
    }

    private async Task BuildWaitingAsync(Task earlier)
    {
        await earlier;
        await Task.Delay(s_gathering);
        Request[] requests;
        lock (_lock)
        {
            requests = [.. _waiting];
            _waiting.Clear();
        }

        try
        {
            CommandResult build = await RunAsync(folder, WriteSolution(requests));
            foreach (Request request in requests)
            {
                // Which of them failed is best seen when each is built alone.
                request.Result.SetResult(build.ExitCode == 0 ? Select(build, request, requests) : await RunAsync(request.Root, request.Project));
            }
        }
        catch (Exception exception)
        {
            foreach (Request request in requests)
            {
                request.Result.TrySetException(exception);
            }
        }
    }

    private Task<CommandResult> RunAsync(string working, string project) =>
        Dotnet.RunAsync(working, ["build", project, "-tl:off", .. options], packages);

    // Projects of one folder must differ in their names.
    private string WriteSolution(Request[] requests)
    {
        string file = Path.Combine(folder, $"{Guid.NewGuid():N}.slnx");
        new XDocument(new XElement("Solution", requests.Select((request, index) =>
            new XElement("Folder", new XAttribute("Name", $"/{index}/"), new XElement("Project", new XAttribute("Path", request.Project)))))).Save(file);
        return file;
    }

    /// <summary>What a build says of one project, and of none of the others: a message of a project that some of them use is everybody's.</summary>
    private static CommandResult Select(CommandResult build, Request own, Request[] all)
    {
        IEnumerable<string> lines = build.Output.Split('\n')
            .Where(line => !all.Any(request => request != own && line.Contains(request.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
        return build with { Folder = own.Root, Output = string.Join('\n', lines) };
    }

    private sealed record Request(string Root, string Project)
    {
        public TaskCompletionSource<CommandResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
