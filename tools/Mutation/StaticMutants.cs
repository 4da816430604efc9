using System.Diagnostics;

namespace SymLinkAnalyzers.Mutation;

/// <summary>
/// Tests what is changed in static initializers again, each change in a process of its own. Stryker uses one process for many,
/// and what that has initialized before stays as it was.
/// </summary>
internal static class StaticMutants
{
    // Stryker writes the names into the assembly that it has changed: the variable that names the variable with the mutant's id.
    private const string NameOfVariable = "STRYKER_MUTANT_ID_CONTROL_VAR";
    private const string Variable = "ACTIVE_MUTANT";

    // A mutant may never come to an end.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    // Tables and texts are used everywhere, and a process is left at the first test that fails.
    private static readonly string[] s_others = ["SymLinkAnalyzers.Tests.Meta", "SymLinkAnalyzers.Tests.Rules"];

    internal static async Task TestAsync(Room room, IReadOnlyList<Mutant> mutants)
    {
        if (await FailsAsync(room, active: null))
        {
            throw new InvalidOperationException("The tests fail without a mutant.");
        }

        IEnumerable<Mutant> survivors = mutants.Where(mutant => mutant is { IsStatic: true, Status: MutantStatus.Survived or MutantStatus.NoCoverage });
        await Parallel.ForEachAsync(survivors, async (mutant, _) =>
        {
            mutant.Status = await FailsAsync(room, mutant) ? MutantStatus.Killed : MutantStatus.Survived;
        });
    }

    private static async Task<bool> FailsAsync(Room room, Mutant? active)
    {
        ProcessStartInfo start = new(Path.Combine(room.MutatedTests, "SymLinkAnalyzers.Tests"))
        {
            RedirectStandardOutput = true,
            WorkingDirectory = room.MutatedTests,
            ArgumentList = { "-stopOnFail" },
        };
        foreach (string name in room.TestNames.Concat(s_others))
        {
            start.ArgumentList.Add("-filter");
            start.ArgumentList.Add(name.EndsWith("Tests", StringComparison.Ordinal) ? $"/*/*/{name[(name.LastIndexOf('.') + 1)..]}" : $"/*/{name}");
        }

        if (active is not null)
        {
            start.Environment[NameOfVariable] = Variable;
            start.Environment[Variable] = active.Id.ToString();
        }

        using Process tests = Process.Start(start)!;
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            await tests.StandardOutput.ReadToEndAsync(limit.Token);
            await tests.WaitForExitAsync(limit.Token);
            return tests.ExitCode != 0;
        }
        catch (OperationCanceledException)
        {
            tests.Kill(entireProcessTree: true);
            return true;
        }
    }
}
