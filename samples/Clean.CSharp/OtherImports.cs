using System.Runtime.InteropServices;

namespace Clean;

/// <summary>Imports that bear the function's name, or call its module, and are none of our business.</summary>
internal static class OtherImports
{
    [DllImport("libc", EntryPoint = "symlink", SetLastError = true)]
    public static extern int CreateSymbolicLink(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string target,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string link);

    [DllImport("ourlinks")]
    public static extern bool CreateSymbolicLink(string link, string target, int flags);

    // A BOOL: four bytes are right here.
    [DllImport("kernel32.dll", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern bool CreateHardLink(string link, string existing, IntPtr securityAttributes);
}
