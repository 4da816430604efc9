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
string document = Path.Combine(releases.Add("1.0"), "release.txt");
releases.Add("1.1");
var shortcuts = new Shortcuts(folder);
var profiles = new Profiles(folder);

Try(() => releases.Activate("1.0"));
Try(() => releases.LinkNotes("1.0"));
Try(() => releases.Pin("1.0"));
Try(() => releases.Stage("1.1"));

Try(() => shortcuts.Assert(document));
Try(() => shortcuts.ReportThenRead(document));
Try(() => Console.WriteLine(shortcuts.ReadThroughImport(document)));
Try(() => shortcuts.ThrowForError(document));
Try(() => shortcuts.ReadUncaptured(document));
Try(() => Console.WriteLine(shortcuts.TrustTheError(document)));
Try(() => Console.WriteLine(shortcuts.CompareWithOne(document)));
Try(() => Console.WriteLine(shortcuts.TrustTheLibrary(document)));
Try(() => shortcuts.TryAndForget(document));

Try(() => Console.WriteLine(profiles.LinkWithUnknownFlag(document)));
Try(() => Console.WriteLine(profiles.LinkFolderOf(document)));
Try(() => Console.WriteLine(profiles.LinkInOrderOfLn(document)));
Try(() => Console.WriteLine(profiles.LinkToShared()));
Try(() => Console.WriteLine(profiles.LinkToDrive()));
Try(() => Console.WriteLine(profiles.LinkVerbatim()));
Try(() => Console.WriteLine(profiles.LinkToAppData()));

foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
{
    Console.WriteLine(entry.LinkTarget is { } target ? $"{entry.Name} -> {target}" : entry.Name);
}

static void Try(Action step)
{
    try
    {
        step();
    }
    catch (Exception error)
    {
        Console.Error.WriteLine(error.Message);
    }
}
