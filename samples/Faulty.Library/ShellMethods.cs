using System.Runtime.InteropServices;

namespace Faulty.Library;

/// <summary>The function, for whoever references this library. Four bytes are read of a result that has one.</summary>
public static class ShellMethods
{
    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, int dwFlags);
}
