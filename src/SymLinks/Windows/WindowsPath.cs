namespace SymLinks.Windows;

/// <summary>The forms that a Windows path has, told from its text alone.</summary>
internal static class WindowsPath
{
    public const string ExtendedPrefix = @"\\?\";
    private const string ExtendedNetworkPrefix = @"\\?\UNC\";
    private const string ExtendedVolumePrefix = @"\\?\Volume{";
    private const string DevicePrefix = @"\\.\";
    private const string NativePrefix = @"\??\";

    // A directory may have no longer path without the prefix; a file has twelve characters more.
    private const int LongestWithoutPrefix = 247;

    public static bool IsSeparator(char character) => character is '\\' or '/';

    public static bool IsExtended(string path) => path.StartsWith(ExtendedPrefix, StringComparison.Ordinal);

    /// <summary><c>C:name</c> and <c>C:</c>: relative to whatever directory is current on that drive.</summary>
    public static bool IsRelativeToDrive(string path) => StartsWithDrive(path) && (path.Length == 2 || !IsSeparator(path[2]));

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

        return !IsOnExtendedDrive(path);
    }

    /// <summary>Whether a full path leads past drives, volumes and shares: <c>\\.\NUL</c>, <c>\\?\pipe\name</c>.</summary>
    public static bool IsDevice(string fullPath) =>
        IsInDeviceForm(fullPath)
        || (IsExtended(fullPath)
            && !IsOnExtendedDrive(fullPath)
            && !fullPath.StartsWith(ExtendedNetworkPrefix, StringComparison.OrdinalIgnoreCase)
            && !fullPath.StartsWith(ExtendedVolumePrefix, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>\\.\PhysicalDrive0</c>, <c>\\.\C:\name</c>: a link stores it as it stores the extended form.</summary>
    public static bool IsInDeviceForm(string path) => path.StartsWith(DevicePrefix, StringComparison.Ordinal);

    /// <summary>The target as Windows has to store it: it follows no link that has a <c>/</c> in it.</summary>
    public static string WithBackslashes(string target) => IsExtended(target) ? target : target.Replace('/', '\\');

    /// <summary>Adds the prefix that lifts the limit on the length of a full path, where the path needs it.</summary>
    public static string WithPrefixIfLong(string fullPath) => fullPath.Length <= LongestWithoutPrefix ? fullPath : Extended(fullPath);

    /// <summary>
    /// A full path in the form in which Windows takes each name as it stands: without it <c>NUL</c> is a device, and dots and
    /// spaces at the end of a name go.
    /// </summary>
    public static string Extended(string fullPath) =>
        StartsWithDrive(fullPath) ? ExtendedPrefix + fullPath
        : IsNetwork(fullPath) ? ExtendedNetworkPrefix + fullPath.Substring(2)
        : fullPath;

    /// <summary>Whether a target names its drive or share and is too long to be followed without the extended prefix.</summary>
    public static bool IsLongAndFull(string target) => target.Length > LongestWithoutPrefix && RootLength(target) > 1;

    /// <summary>A target that is not on the network, as a full path: the system takes it from the folder of the link.</summary>
    public static string SeenFromLink(string fullLinkPath, string target)
    {
        int root = RootLength(target);
        return root > 1 ? target
            : root == 1 ? fullLinkPath.Substring(0, RootLength(fullLinkPath)) + target
            : Folder(fullLinkPath) + @"\" + target;
    }

    /// <summary>Where something of this name stands in the same folder.</summary>
    public static string Sibling(string fullPath, string name)
    {
        string folder = Folder(fullPath);
        return WithPrefixIfLong(folder[folder.Length - 1] == '\\' ? folder + name : folder + @"\" + name);
    }

    /// <summary>
    /// How much of a path is its root: <c>C:\</c>, <c>\\server\share\</c>, both also in the extended form, or the single
    /// separator that stands for the root of the same drive; 0 for a relative path.
    /// </summary>
    public static int RootLength(string path)
    {
        if (path.StartsWith(ExtendedNetworkPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return EndOfSegment(path, EndOfSegment(path, ExtendedNetworkPrefix.Length));
        }

        if (IsExtended(path))
        {
            return EndOfSegment(path, ExtendedPrefix.Length);
        }

        if (StartsWithDrive(path))
        {
            return Math.Min(3, path.Length);
        }

        bool startsWithOne = path.Length != 0 && path[0] == '\\';
        bool startsWithTwo = startsWithOne && path.Length > 1 && path[1] == '\\';
        return startsWithTwo ? EndOfSegment(path, EndOfSegment(path, 2)) : startsWithOne ? 1 : 0;
    }

    public static bool StartsWithDrive(string path) => StartsWithDrive(path, 0);

    private static bool IsOnExtendedDrive(string path) =>
        IsExtended(path) && StartsWithDrive(path, ExtendedPrefix.Length) && path.Length > 6 && path[6] == '\\';

    private static bool IsNetwork(string path) => path.Length > 2 && path[0] == '\\' && path[1] == '\\' && path[2] is not ('?' or '.');

    private static string Folder(string fullPath) => fullPath.Substring(0, Math.Max(RootLength(fullPath), fullPath.LastIndexOf('\\')));

    private static int EndOfSegment(string path, int start)
    {
        int separator = start < path.Length ? path.IndexOf('\\', start) : -1;
        return separator < 0 ? path.Length : separator + 1;
    }

    private static bool StartsWithDrive(string path, int start) =>
        path.Length >= start + 2 && path[start + 1] == ':' && path[start] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
