using System.Diagnostics;

namespace SymLinks.Tests;

/// <summary>
/// A program that a test needs. Where it is missing the test is reported as skipped, with the command that installs it;
/// in CI it fails instead, so that no proof goes missing unseen.
/// </summary>
internal static class RequiredTool
{
    public static string Find(string name, string package)
    {
        string? found = OnPath(name);
        if (found is null)
        {
            string advice = $"{name} is not installed: apt-get install -y --no-install-recommends {package}";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", advice);
            Assert.Skip(advice);
        }

        return found;
    }

    /// <summary>Runs a program to its end and gives its output; anything but exit code 0 fails the test.</summary>
    public static string Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{start.FileName} ended with {process.ExitCode}.\n{output}\n{errors.Result}");
        return output;
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
