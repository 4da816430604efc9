using SymLinks;
using SymLinks.Checks;
using SymLinks.Windows;

// What can be proved on a Windows that creates no links: its CreateSymbolicLinkW returns TRUE and does nothing.
string folder = args[0];
Directory.CreateDirectory(folder);
Directory.SetCurrentDirectory(folder);
string link = Path.Combine(folder, "link");
string file = Path.Combine(folder, "file");
File.WriteAllText(file, "content");

Check.That("The framework claims success", () =>
{
    File.CreateSymbolicLink(link, "target");
    return !Path.Exists(link) && new FileInfo(link).LinkTarget is null;
});

Check.That("CreateFile is ReportedButNotCreated", () => Check.Throws<SymLinkException>(
    () => SymLink.CreateFile(link, "target"),
    exception => exception.Error == SymLinkError.ReportedButNotCreated && exception.Message.Contains(link)));

Check.That("CreateDirectory is ReportedButNotCreated", () => Check.Throws<SymLinkException>(
    () => SymLink.CreateDirectory(link, "target"), exception => exception.Error == SymLinkError.ReportedButNotCreated));

Check.That("Create that detects the kind is ReportedButNotCreated", () => Check.Throws<SymLinkException>(
    () => SymLink.Create(link, "file"), exception => exception.Error == SymLinkError.ReportedButNotCreated));

Check.That("TryCreate is false and says why", () =>
    !SymLink.TryCreate(link, "target", SymLinkKind.File, out SymLinkError error) && error == SymLinkError.ReportedButNotCreated);

Check.That("Relative path is taken from the current directory", () =>
    !SymLink.TryCreate("link", "target", SymLinkKind.File, out SymLinkError error) && error == SymLinkError.ReportedButNotCreated);

Check.That("Replace of nothing is ReportedButNotCreated", () => Check.Throws<SymLinkException>(
    () => SymLink.Replace(link, "target"), exception => exception.Error == SymLinkError.ReportedButNotCreated));

Check.That("Replace leaves a plain file alone", () => Check.Throws<SymLinkException>(
    () => SymLink.Replace(file, "target"), _ => File.ReadAllText(file) == "content"));

Check.That("Probe says that there are no links", () => SymLink.Probe(folder) is { CanCreate: false, Error: SymLinkError.ReportedButNotCreated });

Check.That("Missing folder is a DirectoryNotFoundException", () => Check.Throws<DirectoryNotFoundException>(
    () => SymLink.CreateFile(Path.Combine(folder, "no", "link"), "target"), exception => exception.Message.Contains("Create the folder")));

Check.That("Target relative to a drive is an ArgumentException", () => Check.Throws<ArgumentException>(
    () => SymLink.CreateFile(link, "C:target"), exception => exception.ParamName == "pathToTarget"));

Check.That("Network target is not looked at", () =>
    !SymLink.TryCreate(link, @"\\server\share\file", SymLinkKind.Detect, out SymLinkError error) && error == SymLinkError.InvalidPath);

Check.That("Delete leaves a plain file alone", () => Check.Throws<SymLinkException>(
    () => SymLink.Delete(file), exception => exception.Error == SymLinkError.NotALink && File.Exists(file)));

Check.That("Delete leaves a plain directory alone", () => Check.Throws<SymLinkException>(
    () => SymLink.Delete(Directory.CreateDirectory("directory").FullName), exception => exception.Error == SymLinkError.NotALink && Directory.Exists("directory")));

Check.That("Delete of nothing is false", () => !SymLink.Delete(link) && !SymLink.Delete(Path.Combine(folder, "no", "link")));

Check.That("Exists is false for what is no link", () => !SymLink.Exists(file) && !SymLink.Exists(folder) && !SymLink.Exists(link));

Check.That("GetTarget and Resolve are null for what is no link", () =>
    SymLink.GetTarget(file) is null && SymLink.GetTarget(folder) is null && SymLink.GetTarget(link) is null && SymLink.Resolve(file) is null);

string deep = Path.Combine([folder, .. Enumerable.Repeat(new string('d', 100), 4)]);
Directory.CreateDirectory(deep);
string deepFile = Path.Combine(deep, "file");
File.WriteAllText(deepFile, "content");

Check.That("Path beyond 260 characters is opened", () => Check.Throws<SymLinkException>(
    () => SymLink.Delete(deepFile), exception => exception.Error == SymLinkError.NotALink && File.Exists(deepFile)));

Check.That("Path beyond 260 characters is created at", () =>
    !SymLink.TryCreate(Path.Combine(deep, "link"), "target", SymLinkKind.File, out SymLinkError error) && error == SymLinkError.ReportedButNotCreated);

Check.That("Path beyond 260 characters without its folder is a DirectoryNotFoundException", () => Check.Throws<DirectoryNotFoundException>(
    () => SymLink.CreateFile(Path.Combine(deep, "no", "link"), "target"), exception => exception.Message.Contains(deep)));

// The structures and calls that only links get to, on plain files: another kernel32 than the shim's agrees with them.
var kernel32 = new Kernel32();

Check.That("Attributes and tag of a plain file are read by handle", () =>
{
    using Entry? entry = Entry.Open(kernel32, file, Entry.ReadAttributes, out _);
    return entry is { IsSymbolicLink: false, Kind: SymLinkKind.File };
});

Check.That("Attributes and tag of a directory are read by handle", () =>
{
    using Entry? entry = Entry.Open(kernel32, folder, Entry.ReadAttributes, out _);
    return entry is { IsSymbolicLink: false, Kind: SymLinkKind.Directory };
});

Check.That("A plain file has no reparse data", () =>
{
    using Entry? entry = Entry.Open(kernel32, file, Entry.ReadAttributes, out _);
    return !kernel32.GetReparseData(entry!.Handle, out byte[] data, out int error) && data.Length == 0 && error != 0;
});

Check.That("Entry is renamed by handle", () =>
{
    string old = Path.Combine(folder, "old name");
    string renamed = Path.Combine(folder, "new name");
    File.WriteAllText(old, "renamed");
    using (Entry? entry = Entry.Open(kernel32, old, Entry.ReadAttributesAndDelete, out _))
    {
        if (!kernel32.Rename(entry!.Handle, renamed, posixSemantics: false, out _))
        {
            return false;
        }
    }

    return !File.Exists(old) && File.ReadAllText(renamed) == "renamed";
});

Check.That("Entry is not renamed over another one", () =>
{
    string old = Path.Combine(folder, "old one");
    File.WriteAllText(old, "old");
    using Entry? entry = Entry.Open(kernel32, old, Entry.ReadAttributesAndDelete, out _);
    return !kernel32.Rename(entry!.Handle, file, posixSemantics: false, out int error) && error == 183 && File.ReadAllText(file) == "content";
});

Check.That("Entry is deleted by handle, at once or on close", () =>
{
    string doomed = Path.Combine(folder, "doomed");
    File.WriteAllText(doomed, "");
    using (Entry? entry = Entry.Open(kernel32, doomed, Entry.ReadAttributesAndDelete, out _))
    {
        if (!entry!.Delete(out _))
        {
            return false;
        }
    }

    return !File.Exists(doomed);
});

Check.That("File is moved over another one", () =>
{
    string moving = Path.Combine(folder, "moving");
    string standing = Path.Combine(folder, "standing");
    File.WriteAllText(moving, "moving");
    File.WriteAllText(standing, "standing");
    return kernel32.MoveFileOver(moving, standing, out _) && File.ReadAllText(standing) == "moving";
});

Check.That("Attributes are read by path", () =>
    kernel32.GetFileAttributes(folder, out uint attributes, out _) && (attributes & 0x10) != 0
    && !kernel32.GetFileAttributes(link, out _, out int error) && error == 2);

return Check.Failures;
