using System.Runtime;
using System.Runtime.CompilerServices;

namespace Faulty.Kernel;

/// <summary>The routines, imported as an ahead-of-time compiler links them.</summary>
internal static unsafe class DriverRoutines
{
    [RuntimeImport("ntoskrnl.exe", "IoCreateSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int IoCreateSymbolicLink(UnicodeString* link, UnicodeString* device);

    [RuntimeImport("ntoskrnl.exe", "IoCreateUnprotectedSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int IoCreateUnprotectedSymbolicLink(UnicodeString* link, UnicodeString* device);

    [RuntimeImport("ntoskrnl.exe", "IoDeleteSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int IoDeleteSymbolicLink(UnicodeString* link);
}
