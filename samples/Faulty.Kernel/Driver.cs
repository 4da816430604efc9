namespace Faulty.Kernel;

/// <summary>How drivers go wrong when they give their device a name.</summary>
internal static unsafe class Driver
{
    public static void StartWithoutLooking()
    {
        var device = new UnicodeString(@"\Device\Faulty");
        var link = new UnicodeString(@"\DosDevices\Faulty");
        DriverRoutines.IoCreateSymbolicLink(&link, &device);
    }

    public static bool StartTheWrongWayRound()
    {
        var device = new UnicodeString(@"\Device\Faulty");
        var link = new UnicodeString(@"\DosDevices\Faulty");
        int status = DriverRoutines.IoCreateSymbolicLink(&link, &device);
        if (status != 0)
        {
            return true;
        }

        return false;
    }

    public static int StartInTheRoot()
    {
        var device = new UnicodeString(@"\Device\Faulty");
        var link = new UnicodeString(@"\Faulty");
        return DriverRoutines.IoCreateSymbolicLink(&link, &device);
    }

    public static int StartSwapped()
    {
        var device = new UnicodeString(@"\Device\Faulty");
        var link = new UnicodeString(@"\??\Faulty");
        return DriverRoutines.IoCreateSymbolicLink(&device, &link);
    }

    public static int StartForEverybody()
    {
        var device = new UnicodeString(@"\Device\Faulty");
        var link = new UnicodeString(@"\DosDevices\Faulty");
        return DriverRoutines.IoCreateUnprotectedSymbolicLink(&link, &device);
    }

    public static bool Stop()
    {
        var link = new UnicodeString(@"\DosDevices\Faulty");
        return DriverRoutines.IoDeleteSymbolicLink(&link) >= 0;
    }
}
