using System.Diagnostics;

namespace SymLinks.Tests.Programs;

/// <summary>Another project of this repository, built for itself into a folder, so that it disturbs no other build.</summary>
internal static class BuiltProgram
{
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Builds the project in a folder of this repository and gives the folder with the result.</summary>
    public static string Build(string verb, string project, TemporaryFolder into, params string[] options)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            ArgumentList =
            {
                verb, Path.Combine(RepositoryFolder(), project), "--configuration", "Release", "--output", into["out"],
                "--artifacts-path", into["artifacts"], "--disable-build-servers", "-nodeReuse:false",
            },
        };
        Array.ForEach(options, start.ArgumentList.Add);
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        RequiredTool.Run(start);
        return into["out"];
    }

    /// <summary>The lines "behaviour | outcome" that a program of checks writes.</summary>
    public static IReadOnlyList<string> Outcomes(string output) =>
        [.. output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Contains(" | "))];

    private static string RepositoryFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SymLinkAnalyzers.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests run inside the repository.");
    }
}
