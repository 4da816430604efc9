using Faulty;

if (!OperatingSystem.IsWindows())
{
    Console.WriteLine("kernel32.dll is wanted: this program creates its links on Windows.");
    return;
}

// Some of the imports garble their paths; what comes of that is to stay in the folder.
string folder = Directory.CreateTempSubdirectory("faulty-").FullName;
Environment.CurrentDirectory = folder;
var releases = new Releases(folder);
releases.Add("1.0");
releases.Add("1.1");
releases.Activate("1.0");
releases.LinkNotes("1.0");
releases.Pin("1.0");
try
{
    releases.Stage("1.1");
}
catch (Exception error)
{
    Console.Error.WriteLine(error.Message);
}

foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
{
    Console.WriteLine(entry.LinkTarget is { } target ? $"{entry.Name} -> {target}" : entry.Name);
}
