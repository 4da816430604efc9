namespace SymLinks.Windows;

/// <summary>What the numbers of <c>GetLastError</c> mean for a symbolic link.</summary>
/// <remarks>Source: Microsoft, "System Error Codes".</remarks>
internal static class WindowsErrors
{
    public const int FileNotFound = 2;
    public const int PathNotFound = 3;
    public const int AccessDenied = 5;
    public const int SharingViolation = 32;
    public const int InvalidParameter = 87;
    public const int InvalidName = 123;
    public const int BadPathName = 161;
    public const int PrivilegeNotHeld = 1314;
    public const int NotAReparsePoint = 4390;

    /// <summary>Whether the file system or this Windows does not know the call or its flag.</summary>
    public static bool IsUnsupported(int error) => error is 1 or 50 or InvalidParameter or 120;

    /// <summary>Whether the file system does not move one directory over another, however it says so.</summary>
    public static bool IsUnsupportedForDirectories(int error) => IsUnsupported(error) || error is 5 or 145 or 183 or 267 or 336;

    /// <summary>Whether the drive or the share does not answer.</summary>
    public static bool IsDisconnected(int error) => error is 15 or 21 or 53 or 64 or 67 or 1231;

    /// <summary>Whether something stands where the call was to put something.</summary>
    public static bool IsTaken(int error) => error is 80 or 183;

    public static SymLinkError Meaning(int error) => error switch
    {
        1 or 50 or 120 or 1464 => SymLinkError.NotSupported,
        FileNotFound or PathNotFound or 15 or 53 or 67 => SymLinkError.PathNotFound,
        AccessDenied => SymLinkError.AccessDenied,
        80 or 183 => SymLinkError.AlreadyExists,
        111 or 206 => SymLinkError.PathTooLong,
        InvalidName or BadPathName or 4392 => SymLinkError.InvalidPath,
        PrivilegeNotHeld => SymLinkError.PrivilegeNotHeld,
        1921 => SymLinkError.Cycle,
        19 => SymLinkError.ReadOnly,
        39 or 112 or 1295 => SymLinkError.NoSpace,
        SharingViolation or 33 or 148 or 170 or 303 => SymLinkError.Busy,
        _ => SymLinkError.Other,
    };
}
