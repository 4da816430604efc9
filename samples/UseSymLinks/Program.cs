using SymLinks;

string root = Directory.CreateTempSubdirectory("releases-").FullName;
string current = Path.Combine(root, "current");
foreach (string release in new[] { "41", "42" })
{
    Directory.CreateDirectory(Path.Combine(root, release));
    File.WriteAllText(Path.Combine(root, release, "version.txt"), release);
}

// Can this process create links here at all? If not, say what the user can do about it.
SymLinkSupport support = SymLink.Probe(root);
if (!support.CanCreate)
{
    Console.WriteLine($"No symbolic links here: {support.Advice}");
    Directory.Delete(root, recursive: true);
    return 1;
}

// The target is relative, so the folder can be moved as a whole; its kind is detected.
SymLink.Create(current, "41");
Console.WriteLine($"current is {File.ReadAllText(Path.Combine(current, "version.txt"))}, stored as '{SymLink.GetTarget(current)}'");

// Whoever reads through the link sees 41 or 42, and never nothing.
SymLink.Replace(current, "42", SymLinkKind.Directory);
Console.WriteLine($"current is {File.ReadAllText(Path.Combine(current, "version.txt"))}, in '{SymLink.Resolve(current)?.Name}'");

// What stands there already is an answer here and no exception.
if (!SymLink.TryCreate(current, "41", SymLinkKind.Directory, out SymLinkError error))
{
    Console.WriteLine($"not created again: {error}");
}

// Only links are deleted: the release stays.
try
{
    SymLink.Delete(Path.Combine(root, "42"));
}
catch (SymLinkException exception)
{
    Console.WriteLine($"not deleted: {exception.Error}");
}

Console.WriteLine($"deleted: {SymLink.Delete(current)}, release 42 is {(Directory.Exists(Path.Combine(root, "42")) ? "still there" : "gone")}");
Directory.Delete(root, recursive: true);
return 0;
