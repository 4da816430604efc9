namespace Faulty;

/// <summary>The folders of a user, linked to where they really are. Every result is looked at; what is passed is wrong.</summary>
internal sealed class Profiles(string folder)
{
    private const int Directory = 1;
    private const int AllowUnprivilegedCreate = 2;

    /// <summary>4 is no flag.</summary>
    public bool LinkWithUnknownFlag(string target) =>
        Kernel32.CreateSymbolicLink(Path.Combine(folder, "unknown"), target, Directory | AllowUnprivilegedCreate | 4);

    /// <summary>A link to a file, and the target is a directory.</summary>
    public bool LinkFolderOf(string document) =>
        Kernel32.CreateSymbolicLink(Path.Combine(folder, "folder"), Path.GetDirectoryName(document)!, AllowUnprivilegedCreate);

    /// <summary>As ln has it: the target first.</summary>
    public bool LinkInOrderOfLn(string existingFile)
    {
        string linkPath = Path.Combine(folder, "swapped");
        return Kernel32.CreateSymbolicLink(existingFile, linkPath, AllowUnprivilegedCreate);
    }

    /// <summary>Windows stores the slash and does not follow it.</summary>
    public bool LinkToShared() => Kernel32.CreateSymbolicLink(Path.Combine(folder, "shared"), "../shared/data.txt", AllowUnprivilegedCreate);

    /// <summary>Where on drive C, only the process knows that makes the link.</summary>
    public bool LinkToDrive() => Kernel32.CreateSymbolicLink(Path.Combine(folder, "drive"), "C:data.txt", AllowUnprivilegedCreate);

    /// <summary>After \\?\ nothing is normalised any more.</summary>
    public bool LinkVerbatim() => Kernel32.CreateSymbolicLink(Path.Combine(folder, "verbatim"), @"\\?\C:\data/current.txt", AllowUnprivilegedCreate);

    /// <summary>A shell would expand it.</summary>
    public bool LinkToAppData() => Kernel32.CreateSymbolicLink(Path.Combine(folder, "appdata"), @"%APPDATA%\data.txt", AllowUnprivilegedCreate);
}
