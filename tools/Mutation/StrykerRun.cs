using System.Diagnostics;

namespace SymLinkAnalyzers.Mutation;

/// <summary>Lets Stryker make the mutants of a room and test them.</summary>
internal static class StrykerRun
{
    // Stryker keeps the assembly as it was under this name, and puts it back in the end.
    private const string Unchanged = ".stryker-unchanged";

    // Hundreds of draws for each mutant take long, and other tests notice the same.
    private const string NoProperties = "FullyQualifiedName!~Properties.";

    internal static async Task RunAsync(Room room)
    {
        if (Directory.Exists(room.OutputFolder))
        {
            Directory.Delete(room.OutputFolder, recursive: true);
        }

        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Room.TestProject,
            ArgumentList =
            {
                "stryker",
                "--project", $"{room.Project}.csproj",
                "--output", room.OutputFolder,
                "--test-case-filter", $"({string.Join("|", room.TestNames.Select(name => $"FullyQualifiedName~{name}."))})&{NoProperties}",
            },
        };
        foreach (string file in room.FindFiles())
        {
            start.ArgumentList.Add("--mutate");
            start.ArgumentList.Add(file);
        }

        using Process stryker = Process.Start(start)!;
        await KeepMutatedTestsAsync(room, stryker);
        await stryker.WaitForExitAsync();
        if (stryker.ExitCode != 0)
        {
            throw new InvalidOperationException($"Stryker ended with {stryker.ExitCode}.");
        }
    }

    private static async Task KeepMutatedTestsAsync(Room room, Process stryker)
    {
        string assembly = Path.GetFullPath($"{Room.TestProject}/bin/Mutation/net10.0/{room.Project}.dll");
        if (File.Exists(assembly + Unchanged))
        {
            File.Delete(assembly + Unchanged);
        }

        while (!IsChanged(assembly) && !stryker.HasExited)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        // The changed assembly is written at once; the tests that come first take longer than this.
        await Task.Delay(TimeSpan.FromSeconds(5));
        CopyFolder(Path.GetDirectoryName(assembly)!, room.MutatedTests);
    }

    private static bool IsChanged(string assembly)
    {
        FileInfo before = new(assembly + Unchanged);
        FileInfo after = new(assembly);
        return before.Exists && after.Exists && before.Length != after.Length;
    }

    private static void CopyFolder(string source, string destination)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(destination, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
