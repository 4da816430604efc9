using System.Diagnostics;

namespace SymLinks.Tests.Programs;

/// <summary>Another project of this repository, which the build of these tests builds too.</summary>
internal static class BuiltProgram
{
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The folder with what was built of the project, with the same configuration as these tests.</summary>
    public static string Find(string project, string framework)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(RepositoryFolder(), project, "bin", configuration, framework);
    }

    /// <summary>Publishes the project into a folder, so that it disturbs no other build, and gives the folder with the result.</summary>
    public static string Publish(string project, TemporaryFolder into, params string[] options)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            ArgumentList =
            {
                "publish", Path.Combine(RepositoryFolder(), project), "--configuration", "Release", "--output", into["out"],
                "--artifacts-path", into["artifacts"], "--disable-build-servers", "-nodeReuse:false",
            },
        };
        Array.ForEach(options, start.ArgumentList.Add);

        // dotnet test tells its children where its own MSBuild lies.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // A command of a few seconds does not earn back what either costs.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";

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
