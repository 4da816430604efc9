using System.Runtime.InteropServices;

namespace SymLinks.Killed;

/// <summary>On Windows: takes the right to create symbolic links from this process, and tries all the same.</summary>
internal static partial class WithoutPrivilege
{
    private const uint AdjustPrivileges = 0x20;
    private const uint Removed = 0x4;

    /// <summary>Gives "error native code".</summary>
    public static string Run(string link)
    {
        var privilege = new TokenPrivilege { Count = 1, Attributes = Removed };
        bool isRemoved = OpenProcessToken(-1, AdjustPrivileges, out nint token)
            && LookupPrivilegeValue(null, "SeCreateSymbolicLinkPrivilege", out privilege.Luid)
            && AdjustTokenPrivileges(token, false, privilege, 0, 0, 0);
        SymLink.TryCreate(link, "target", SymLinkKind.File, out SymLinkError error, out int native);
        return isRemoved ? $"{error} {native}" : "The right could not be removed.";
    }

    [LibraryImport("advapi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool OpenProcessToken(nint process, uint access, out nint token);

    [LibraryImport("advapi32.dll", EntryPoint = "LookupPrivilegeValueW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool LookupPrivilegeValue(string? system, string name, out long luid);

    [LibraryImport("advapi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AdjustTokenPrivileges(
        nint token, [MarshalAs(UnmanagedType.Bool)] bool disableAll, in TokenPrivilege newState, int size, nint previous, nint returned);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct TokenPrivilege
    {
        public uint Count;
        public long Luid;
        public uint Attributes;
    }
}
