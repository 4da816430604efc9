using SymLinkAnalyzers.Mutation;

if (args.Length == 0 || Room.Find(args) is not { } rooms)
{
    Console.Error.WriteLine($"usage: dotnet run --project tools/Mutation -- ROOM…, where ROOM is {string.Join(", ", Room.All.Select(room => room.Name))}");
    return 2;
}

foreach (Room room in rooms)
{
    await StrykerRun.RunAsync(room);
    MutationReport report = MutationReport.Read(room);
    await StaticMutants.TestAsync(room, report.Mutants);
    report.WriteSurvivors(room);
    Console.WriteLine($"{room.Name}: {report.Summary}");
}

return 0;
