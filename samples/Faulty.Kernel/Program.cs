using System.Runtime.InteropServices;

namespace Faulty.Kernel;

/// <summary>A program that takes the kernel's routines for functions that it can call.</summary>
internal static class Program
{
    [DllImport("ntoskrnl.exe", CharSet = CharSet.Unicode)]
    private static extern int IoCreateSymbolicLink(string link, string device);

    [DllImport("ntdll.dll")]
    private static extern bool NtOpenSymbolicLinkObject(out IntPtr handle, uint access, IntPtr attributes);

    public static int MakeLink(string link) => IoCreateSymbolicLink(link, @"\Device\Faulty");

    public static bool Exists(IntPtr attributes) => NtOpenSymbolicLinkObject(out _, 1, attributes);
}
