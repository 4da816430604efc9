using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Clean;

/// <summary>Every way to import the function that reads one byte, keeps the error and passes the paths whole.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class NativeMethods
{
    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.I1)]
    public static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, LinkFlags dwFlags);

    // The runtime adds the W.
    [DllImport("KERNEL32", EntryPoint = "CreateSymbolicLink", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static extern bool CreateByProbedName(string link, string target, uint flags);

    [DllImport("kernelbase.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern byte CreateSymbolicLinkW(string link, string target, int flags);

    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern NativeBoolean CreateForStruct(string link, string target, LinkFlags flags);

    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern NativeAnswer CreateForEnum(string link, string target, LinkFlags flags);

    [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool CreateGenerated(string link, string target, LinkFlags flags);

    [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true)]
    public static partial byte CreateBlittable(char* link, char* target, uint flags);
}
