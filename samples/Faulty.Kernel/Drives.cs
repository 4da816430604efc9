using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Faulty.Kernel;

/// <summary>Drive letters for folders. The function returns a BOOL, which is four bytes wide.</summary>
internal static class Drives
{
    private const uint RemoveDefinition = 2;

    [DllImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.I1)]
    private static extern bool DefineDosDevice(uint flags, string device, string? target);

    public static void Map(char letter, string folder)
    {
        if (!DefineDosDevice(0, letter + ":", folder))
        {
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }
    }

    public static void Unmap(char letter, string folder)
    {
        if (!DefineDosDevice(RemoveDefinition, letter + ":", folder))
        {
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }
    }
}
