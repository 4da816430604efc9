namespace SymLinks.Windows;

/// <summary>The forms that a Windows path has, told from its text alone.</summary>
internal static class WindowsPath
{
    public const string ExtendedPrefix = @"\\?\";
    private const string ExtendedNetworkPrefix = @"\\?\UNC\";
    private const string NativePrefix = @"\??\";

    // A directory may have no longer path without the prefix; a file has twelve characters more.
    private const int LongestWithoutPrefix = 247;

    public static bool IsSeparator(char character) => character is '\\' or '/';

    public static bool IsExtended(string path) => path.StartsWith(ExtendedPrefix, StringComparison.Ordinal);

    /// <summary><c>C:name</c> and <c>C:</c>: relative to whatever directory is current on that drive.</summary>
    public static bool IsRelativeToDrive(string path) => StartsWithDrive(path, 0) && (path.Length == 2 || !IsSeparator(path[2]));

    /// <summary>
    /// Whether asking for the attributes of the path could leave the machine or wake a device: everything that starts with
    /// two separators, but for the extended form of a path on a drive, and everything in the native name space.
    /// </summary>
    public static bool IsNetworkOrDevice(string path)
    {
        if (path.StartsWith(NativePrefix, StringComparison.Ordinal))
        {
            return true;
        }

        if (path.Length < 2 || !IsSeparator(path[0]) || !IsSeparator(path[1]))
        {
            return false;
        }

        bool isExtendedDrive = IsExtended(path) && StartsWithDrive(path, 4) && path.Length > 6 && path[6] == '\\';
        return !isExtendedDrive;
    }

    /// <summary>The target as Windows has to store it: it follows no link that has a <c>/</c> in it.</summary>
    public static string WithBackslashes(string target) => IsExtended(target) ? target : target.Replace('/', '\\');

    /// <summary>Adds the prefix that lifts the limit on the length of a full path, where the path needs it.</summary>
    public static string WithPrefixIfLong(string fullPath)
    {
        if (fullPath.Length <= LongestWithoutPrefix)
        {
            return fullPath;
        }

        if (StartsWithDrive(fullPath, 0))
        {
            return ExtendedPrefix + fullPath;
        }

        bool isNetwork = fullPath.Length > 2 && fullPath[0] == '\\' && fullPath[1] == '\\' && fullPath[2] is not ('?' or '.');
        return isNetwork ? ExtendedNetworkPrefix + fullPath.Substring(2) : fullPath;
    }

    /// <summary>Where a target leads that is not on the network, from the folder of the link with this full path.</summary>
    public static string TargetSeenFromLink(string fullLinkPath, string target)
    {
        if (StartsWithDrive(target, 0) || IsExtended(target))
        {
            return target;
        }

        int root = RootLength(fullLinkPath);
        if (target[0] == '\\')
        {
            return Normalize(fullLinkPath.Substring(0, root).TrimEnd('\\') + target, root);
        }

        string folder = fullLinkPath.Substring(0, Math.Max(root, fullLinkPath.LastIndexOf('\\')));
        return Normalize(folder.TrimEnd('\\') + '\\' + target, root);
    }

    /// <summary>How much of a full path is its root: <c>C:\</c>, <c>\\server\share\</c>, and both in the extended form.</summary>
    public static int RootLength(string fullPath)
    {
        if (fullPath.StartsWith(ExtendedNetworkPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return EndOfSegment(fullPath, EndOfSegment(fullPath, ExtendedNetworkPrefix.Length));
        }

        if (IsExtended(fullPath))
        {
            return EndOfSegment(fullPath, ExtendedPrefix.Length);
        }

        bool isNetwork = fullPath.Length > 1 && fullPath[0] == '\\' && fullPath[1] == '\\';
        return isNetwork ? EndOfSegment(fullPath, EndOfSegment(fullPath, 2)) : Math.Min(3, fullPath.Length);
    }

    // The extended form is taken literally, so "." and ".." must be gone before the path gets it.
    private static string Normalize(string path, int rootLength)
    {
        string root = path.Substring(0, Math.Min(rootLength, path.Length));
        var kept = new List<string>();
        foreach (string segment in path.Substring(root.Length).Split('\\'))
        {
            if (segment == "..")
            {
                if (kept.Count != 0)
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }
            else if (segment.Length != 0 && segment != ".")
            {
                kept.Add(segment);
            }
        }

        return root + string.Join(@"\", kept);
    }

    private static int EndOfSegment(string path, int start)
    {
        int separator = start < path.Length ? path.IndexOf('\\', start) : -1;
        return separator < 0 ? path.Length : separator + 1;
    }

    private static bool StartsWithDrive(string path, int start) =>
        path.Length >= start + 2 && path[start + 1] == ':' && path[start] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
