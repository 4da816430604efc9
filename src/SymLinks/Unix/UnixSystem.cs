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

    private const int Busy = 16;
    private const int TextBusy = 26;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;

    public static readonly UnixSystem Linux = new()
    {
        MostLinksFollowed = 40,
        LongestPath = 4095,
        NameTooLong = 36,
        NoSystemCall = 38,
        TooManyLinks = 40,
        IllegalSequence = 84,
        NotSupported = 95,
        QuotaExceeded = 122,
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
        QuotaExceeded = 69,
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
        QuotaExceeded = 69,
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

    private int QuotaExceeded { get; set; }

    /// <summary>Whether the system or the file system does not know the call or its flag.</summary>
    public bool IsUnsupported(int error) => error == Invalid || error == NoSystemCall || error == NotSupported;

    public SymLinkError Meaning(int error) => error switch
    {
        NotPermitted or AccessDenied => SymLinkError.AccessDenied,
        NoEntry or NotADirectory => SymLinkError.PathNotFound,
        Exists => SymLinkError.AlreadyExists,
        Invalid => SymLinkError.InvalidPath,
        Busy or TextBusy => SymLinkError.Busy,
        NoSpace => SymLinkError.NoSpace,
        ReadOnly => SymLinkError.ReadOnly,
        _ when error == QuotaExceeded => SymLinkError.NoSpace,
        _ when error == NameTooLong => SymLinkError.PathTooLong,
        _ when error == NoSystemCall || error == NotSupported => SymLinkError.NotSupported,
        _ when error == TooManyLinks => SymLinkError.Cycle,
        _ when error == IllegalSequence => SymLinkError.InvalidPath,
        _ => SymLinkError.Other,
    };

    private static bool Is(string system) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(system));
}
