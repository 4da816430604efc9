using System.Runtime.InteropServices;
using Clean;

string folder = Directory.CreateTempSubdirectory("clean-").FullName;
try
{
    string file = Path.Combine(folder, "target.txt");
    File.WriteAllText(file, "content");
    string directory = Directory.CreateDirectory(Path.Combine(folder, "target")).FullName;

    foreach (FileSystemInfo link in ManagedWays.LinkAll(folder, file, directory))
    {
        Console.WriteLine($"{link.Name} -> {Path.GetFileName(link.LinkTarget)}");
    }

    Console.WriteLine(ManagedWays.Explain("link", "target"));
    Console.WriteLine($"again: {ManagedWays.Try(Path.Combine(folder, "file"), file)}");

    if (OperatingSystem.IsWindows())
    {
        int count = 0;
        string Next() => Path.Combine(folder, $"native-{count++}");

        CheckedCalls.Throw(Next(), file);
        Console.WriteLine(CheckedCalls.Return(Next(), file));
        Console.WriteLine(CheckedCalls.ReturnError(Next(), file));
        Console.WriteLine(CheckedCalls.Describe(Next(), file));
        CheckedCalls.Switch(Next(), directory);
        CheckedCalls.Pass(Next(), file);
        CheckedCalls.Pin(Next(), file);
        CheckedCalls.ReadErrorAtOnce(Next(), file);
        Console.WriteLine(CheckedCalls.FindFailures([(Next(), file), (Next(), file)]).Count());

        Console.WriteLine(FlagChoices.ByKind(Next(), directory, isDirectory: true));
        Console.WriteLine(FlagChoices.ByCaller(Next(), file, LinkFlags.AllowUnprivilegedCreate));
        Console.WriteLine(FlagChoices.BySteps(Next(), directory));
        FlagChoices.WithRetry(Next(), file);
        Console.WriteLine(FlagChoices.WhenElevated(Next(), file));

        Console.WriteLine(OtherImports.CreateHardLink(Next(), file, IntPtr.Zero));
    }
    else if (OtherImports.CreateSymbolicLink(file, Path.Combine(folder, "libc")) != 0)
    {
        Console.WriteLine($"libc: error {Marshal.GetLastPInvokeError()}");
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
