using System.Runtime.InteropServices;

namespace Faulty;

/// <summary>The function, imported in the ways that are found most often. None of them reads the one byte that it returns.</summary>
internal static partial class NativeMethods
{
    // A bool is marshalled as four bytes, of which the function sets one.
    [DllImport("kernel32.dll")]
    public static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);

    // What the fixer of SYSLIB1054 makes of the import above, its entry point corrected by hand.
    [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CreateLink(string link, string target, uint flags);

    // The documentation's DWORD, taken for the type of the result as well.
    [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern int CreateSymbolicLinkNumeric(string lpSymlinkFileName, string lpTargetFileName, int dwFlags);
}
