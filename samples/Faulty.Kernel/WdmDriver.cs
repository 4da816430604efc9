namespace Faulty.Kernel;

/// <summary>Without a framework, a driver has all the more reason to leave the name to the system.</summary>
internal static unsafe class WdmDriver
{
    public static int AddDevice()
    {
        var device = new UnicodeString(@"\Device\FaultyWdm");
        var link = new UnicodeString(@"\DosDevices\FaultyWdm");
        return DriverRoutines.IoCreateSymbolicLink(&link, &device);
    }
}
