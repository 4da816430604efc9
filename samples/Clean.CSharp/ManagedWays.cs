using SymLinks;

namespace Clean;

/// <summary>Without an import: the library, and the framework's own methods.</summary>
internal static class ManagedWays
{
    public static IEnumerable<FileSystemInfo> LinkAll(string folder, string file, string directory)
    {
        yield return SymLink.CreateFile(Path.Combine(folder, "file"), file);
        yield return SymLink.CreateDirectory(Path.Combine(folder, "directory"), directory);
        yield return SymLink.Create(Path.Combine(folder, "detected"), directory);
        yield return File.CreateSymbolicLink(Path.Combine(folder, "framework-file"), file);
        yield return Directory.CreateSymbolicLink(Path.Combine(folder, "framework-directory"), directory);
    }

    /// <summary>Tells of mklink, and does not start it.</summary>
    public static string Explain(string link, string target) => $"cmd /c mklink \"{link}\" \"{target}\" does the same by hand.";

    public static string Try(string link, string target) =>
        SymLink.TryCreate(link, target, SymLinkKind.File, out SymLinkError error) ? "linked" : error.ToString();
}
