using SymLinks.Windows;

namespace SymLinks;

/// <summary>What a call was to do, as far as the remedy for its failure depends on it.</summary>
internal enum LinkCall
{
    Create,
    Replace,
    Delete,
    Read,
    Follow,
    Relate,
}

/// <summary>What a person can do about an error of a call.</summary>
internal static class Remedies
{
    /// <summary>A sentence; empty if nothing is known.</summary>
    public static string For(in LinkResult result, LinkCall call, bool isWindows) => result.Remedy.Length != 0 ? result.Remedy : result.Error switch
    {
        SymLinkError.PrivilegeNotHeld =>
            "Turn on Developer Mode (Settings, System, For developers), run elevated, or give the account the right \"Create symbolic links\".",
        SymLinkError.AlreadyExists when call == LinkCall.Create =>
            "Call SymLink.Replace to put a new link in the place of an old one, or remove what is there first.",
        SymLinkError.AlreadyExists => "Others keep changing what stands at the path; try again.",
        SymLinkError.PathNotFound or SymLinkError.Other when isWindows && WindowsErrors.IsDisconnected(result.NativeErrorCode) =>
            "Make sure that the drive or the share is connected, and its name is right.",
        SymLinkError.PathNotFound when Writes(call) => "Create the folder that is to hold the link first.",
        SymLinkError.PathNotFound => "Make sure that the path is right.",
        SymLinkError.AccessDenied when Writes(call) || call == LinkCall.Delete => "Make sure that this account may write to the folder of the link.",
        SymLinkError.AccessDenied => "Make sure that this account may read the link and its folder.",
        SymLinkError.NotSupported when Writes(call) => isWindows
            ? "Choose a folder on a file system that has them, such as NTFS or ReFS: FAT, exFAT and some network shares have none."
            : "Choose a folder on a file system that has them: FAT and some network and container mounts have none.",
        SymLinkError.InvalidPath => isWindows
            ? "Look for characters that Windows allows in no name: < > : \" | ? *"
            : "Look for characters that this file system allows in no name.",
        SymLinkError.PathTooLong => Writes(call) ? "Choose a shorter path, or a relative target." : "Choose a shorter path.",
        SymLinkError.NotALink => "Only symbolic links are replaced and deleted; remove what is there yourself if it is to go.",
        SymLinkError.Cycle => "Delete one of the links that lead back to each other.",
        SymLinkError.ReadOnly => Writes(call) ? "Make the file system writable, or choose a folder on another one." : "Make the file system writable.",
        SymLinkError.NoSpace => "Free some space on the file system, or in the quota of the account.",
        SymLinkError.Busy => "Close what uses it, or try again later.",
        _ => string.Empty,
    };

    private static bool Writes(LinkCall call) => call is LinkCall.Create or LinkCall.Replace;
}
