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

    /// <summary>A missing privilege is a plain IOException.</summary>
    public static void LinkOrCopy(string link, string file)
    {
        try
        {
            File.CreateSymbolicLink(link, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Copy(file, link);
        }
    }

    /// <summary>Each kind of link is deleted as what it looks like; the library deletes either.</summary>
    public static void LinkForAMoment(string link, string file, string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(link, file);
        File.Delete(link);
        Directory.CreateSymbolicLink(link, directory);
        Directory.Delete(link);
        SymLink.CreateDirectory(link, directory);
        SymLink.Delete(link);
    }

    /// <summary>Tells of mklink, and does not start it.</summary>
    public static string Explain(string link, string target) => $"cmd /c mklink \"{link}\" \"{target}\" does the same by hand.";

    public static string Try(string link, string target) =>
        SymLink.TryCreate(link, target, SymLinkKind.File, out SymLinkError error) ? "linked" : error.ToString();
}
