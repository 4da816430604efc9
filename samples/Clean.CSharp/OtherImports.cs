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

    // A BOOLEAN, as the function that makes links returns it.
    [DllImport("hid.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static extern bool HidD_SetFeature(IntPtr device, byte[] report, int length);

    [DllImport("powrprof.dll", SetLastError = true)]
    public static extern byte SetSuspendState(byte hibernate, byte force, byte wakeupEventsDisabled);

    // An NTSTATUS.
    [DllImport("hid.dll")]
    public static extern int HidP_GetCaps(IntPtr preparsedData, byte[] capabilities);

    // A BOOL: four bytes are right here.
    [DllImport("kernel32.dll", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    public static extern bool CreateHardLink(string link, string existing, IntPtr securityAttributes);
}
