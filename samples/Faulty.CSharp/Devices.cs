using System.Runtime.InteropServices;

namespace Faulty;

/// <summary>Functions that have nothing to do with links, and return a BOOLEAN of one byte all the same.</summary>
internal static partial class Devices
{
    // Whether the device took the report is read from four bytes, and three of them are garbage.
    [DllImport("hid.dll", SetLastError = true)]
    public static extern bool HidD_SetFeature(IntPtr device, byte[] report, int length);

    [LibraryImport("powrprof.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetSuspendState(byte hibernate, byte force, byte wakeupEventsDisabled);

    [DllImport("secur32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
    public static extern int GetUserNameEx(int nameFormat, char[] name, ref uint size);
}
