using SymLinkAnalyzers.Mutation;

List<Room> rooms = [.. args.Select(Room.Find).OfType<Room>()];
if (rooms.Count == 0 || rooms.Count != args.Length)
{
    Console.Error.WriteLine($"usage: dotnet run --project tools/Mutation -- ROOM…, where ROOM is {string.Join(", ", Room.All.Select(room => room.Name))}; ROOM/3 takes every third file");
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
