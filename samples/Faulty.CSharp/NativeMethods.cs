using System.Runtime.InteropServices;

namespace Faulty;

/// <summary>The function, imported in ways that are found in real code. All of them compile, and some even work.</summary>
internal static partial class NativeMethods
{
    // A bool is marshalled as four bytes, of which the function sets one. The error is lost, and the paths are ANSI.
    [DllImport("kernel32.dll")]
    public static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);

    // Much like what the fixer of SYSLIB1054 makes of an import. Nothing adds a W or an A to this name any more.
    [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLink", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CreateLink(string link, string target, uint flags);

    // UTF-16 wanted, ANSI given; and a DWORD is neither eight bytes wide nor what the function returns.
    [DllImport("kernel32.dll", SetLastError = true)]
    public static extern int CreateSymbolicLinkW(string lpSymlinkFileName, string lpTargetFileName, ulong dwFlags);

    [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true, CallingConvention = CallingConvention.Cdecl)]
    [return: MarshalAs(UnmanagedType.I1)]
    public static extern bool CreateWithFlags(string link, string target, LinkFlags flags);
}
