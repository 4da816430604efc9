using System.Diagnostics;
using System.Text;

namespace SymLinkAnalyzers.Package.Tests.Processes;

/// <summary>Runs the dotnet command as a user would: none of the variables of the test run reach it.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    // More commands at once take longer, all of them.
    private static readonly SemaphoreSlim s_turns = new(Environment.ProcessorCount);

    /// <param name="folder">Where the command runs.</param>
    /// <param name="arguments">All that follows <c>dotnet</c>.</param>
    /// <param name="packages">Where restored packages go, if not where they go on this machine.</param>
    public static async Task<CommandResult> RunAsync(string folder, string[] arguments, string? packages = null)
    {
        ProcessStartInfo start = CreateStart(folder, arguments);
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        await s_turns.WaitAsync();
        try
        {
            return await RunAsync(start);
        }
        finally
        {
            s_turns.Release();
        }
    }

    /// <param name="folder">Where the command runs.</param>
    /// <param name="arguments">All that follows <c>dotnet</c>.</param>
    public static ProcessStartInfo CreateStart(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        return start;
    }

    private static async Task<CommandResult> RunAsync(ProcessStartInfo start)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        string command = "dotnet " + string.Join(' ', start.ArgumentList);
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"No end after {s_patience}: {command} in {start.WorkingDirectory}\n{Text()}");
        }

        return new CommandResult(command, start.WorkingDirectory, process.ExitCode, Text());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private static void Isolate(IDictionary<string, string?> environment)
    {
        // dotnet test tells its children where its own MSBuild lies.
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        // A user's packages lead to no repository of ours.
        environment.Remove("RepositoryUrl");

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";

        // A command of a few seconds does not earn back what either costs.
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableWriteXorExecute"] = "0";

        // Nothing that a test starts may outlive it.
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["UseSharedCompilation"] = "false";
    }
}
