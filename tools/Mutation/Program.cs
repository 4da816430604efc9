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
    MutationReport report = MutationReport.Read(File.ReadAllText(Path.Combine(room.OutputFolder, "reports", "mutation-report.json")), room.ProjectFolder);
    await StaticMutants.TestAsync(room, report.Mutants);
    string summary = $"{room.Name}: {report.Summary}";
    File.WriteAllLines(Path.Combine(room.OutputFolder, "survivors.md"), [summary, "", .. report.ListSurvivors()]);
    Console.WriteLine(summary);
}

return 0;
