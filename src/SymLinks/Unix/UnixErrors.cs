using System.Runtime.InteropServices;

namespace SymLinks.Unix;

/// <summary>What the numbers of errno mean for a symbolic link. Linux and the BSD family, macOS among it, number some of them differently.</summary>
/// <remarks>Source: POSIX, "errno.h"; Linux, "errno(3)"; Apple, "intro(2)".</remarks>
internal sealed class UnixErrors
{
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int AccessDenied = 13;
    public const int Exists = 17;
    public const int NotADirectory = 20;
    public const int IsADirectory = 21;
    public const int Invalid = 22;

    public static readonly UnixErrors Linux = new(nameTooLong: 36, noSystemCall: 38, tooManyLinks: 40, illegalSequence: 84, notSupported: 95);

    public static readonly UnixErrors Bsd = new(nameTooLong: 63, noSystemCall: 78, tooManyLinks: 62, illegalSequence: 92, notSupported: 45);

    private readonly int _nameTooLong;
    private readonly int _noSystemCall;
    private readonly int _tooManyLinks;
    private readonly int _illegalSequence;
    private readonly int _notSupported;

    private UnixErrors(int nameTooLong, int noSystemCall, int tooManyLinks, int illegalSequence, int notSupported)
    {
        _nameTooLong = nameTooLong;
        _noSystemCall = noSystemCall;
        _tooManyLinks = tooManyLinks;
        _illegalSequence = illegalSequence;
        _notSupported = notSupported;
    }

    public static UnixErrors OfThisSystem => RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? Linux : Bsd;

    /// <summary>Whether the system or the file system does not know the call or its flag.</summary>
    public bool IsUnsupported(int error) => error == Invalid || error == _noSystemCall || error == _notSupported;

    public SymLinkError Meaning(int error) => error switch
    {
        NotPermitted or AccessDenied => SymLinkError.AccessDenied,
        NoEntry or NotADirectory => SymLinkError.PathNotFound,
        Exists => SymLinkError.AlreadyExists,
        Invalid => SymLinkError.InvalidPath,
        _ when error == _nameTooLong => SymLinkError.PathTooLong,
        _ when error == _noSystemCall || error == _notSupported => SymLinkError.NotSupported,
        _ when error == _tooManyLinks => SymLinkError.Cycle,
        _ when error == _illegalSequence => SymLinkError.InvalidPath,
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
}
