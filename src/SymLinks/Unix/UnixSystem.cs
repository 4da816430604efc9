using System.Runtime.InteropServices;

namespace SymLinks.Unix;

/// <summary>
/// Where the Unix systems differ: what the numbers of errno mean, and what is too much. Linux, Android among it, has one set of
/// numbers, macOS and FreeBSD another.
/// </summary>
/// <remarks>
/// Source: POSIX, "errno.h"; Linux, "errno(3)", "path_resolution(7)"; Apple, "intro(2)", sys/param.h (MAXSYMLINKS); FreeBSD, "intro(2)".
/// </remarks>
internal sealed class UnixSystem
{
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int AccessDenied = 13;
    public const int Exists = 17;
    public const int NotADirectory = 20;
    public const int IsADirectory = 21;
    public const int Invalid = 22;

    public static readonly UnixSystem Linux = new()
    {
        MostLinksFollowed = 40,
        LongestPath = 4095,
        NameTooLong = 36,
        NoSystemCall = 38,
        TooManyLinks = 40,
        IllegalSequence = 84,
        NotSupported = 95,
    };

    public static readonly UnixSystem MacOS = new()
    {
        MostLinksFollowed = 32,
        LongestPath = 1023,
        NameTooLong = 63,
        NoSystemCall = 78,
        TooManyLinks = 62,
        IllegalSequence = 92,
        NotSupported = 45,
    };

    public static readonly UnixSystem FreeBsd = new()
    {
        MostLinksFollowed = 32,
        LongestPath = 1023,
        NameTooLong = 63,
        NoSystemCall = 78,
        TooManyLinks = 62,
        IllegalSequence = 86,
        NotSupported = 45,
    };

    private UnixSystem()
    {
    }

    public static UnixSystem This =>
        Is("OSX") || Is("IOS") || Is("TVOS") || Is("MACCATALYST") ? MacOS
        : Is("FREEBSD") ? FreeBsd
        : Linux;

    /// <summary>How many links the system follows before it gives up.</summary>
    public int MostLinksFollowed { get; private set; }

    /// <summary>How many bytes a path may have, the NUL at the end not counted.</summary>
    public int LongestPath { get; private set; }

    private int NameTooLong { get; set; }

    private int NoSystemCall { get; set; }

    private int TooManyLinks { get; set; }

    private int IllegalSequence { get; set; }

    private int NotSupported { get; set; }

    /// <summary>Whether the system or the file system does not know the call or its flag.</summary>
    public bool IsUnsupported(int error) => error == Invalid || error == NoSystemCall || error == NotSupported;

    public SymLinkError Meaning(int error) => error switch
    {
        NotPermitted or AccessDenied => SymLinkError.AccessDenied,
        NoEntry or NotADirectory => SymLinkError.PathNotFound,
        Exists => SymLinkError.AlreadyExists,
        Invalid => SymLinkError.InvalidPath,
        _ when error == NameTooLong => SymLinkError.PathTooLong,
        _ when error == NoSystemCall || error == NotSupported => SymLinkError.NotSupported,
        _ when error == TooManyLinks => SymLinkError.Cycle,
        _ when error == IllegalSequence => SymLinkError.InvalidPath,
        _ => SymLinkError.Other,
    };

    public static string Remedy(SymLinkError error) => error switch
    {
        SymLinkError.NotSupported => "Choose a folder on a file system that has them: FAT and some network and container mounts have none.",
        SymLinkError.AlreadyExists => Remedies.AlreadyExists,
        SymLinkError.PathNotFound => Remedies.PathNotFound,
        SymLinkError.AccessDenied => Remedies.AccessDenied,
        SymLinkError.PathTooLong => Remedies.PathTooLong,
        SymLinkError.InvalidPath => "Look for characters that this file system allows in no name.",
        SymLinkError.Cycle => Remedies.Cycle,
        _ => string.Empty,
    };

    private static bool Is(string system) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(system));
}
