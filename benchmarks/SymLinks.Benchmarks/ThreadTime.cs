using System.Runtime.InteropServices;

namespace SymLinks.Benchmarks;

/// <summary>The time that the processor has given this thread; where there is no clock for that, this process.</summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    public static long Nanoseconds()
    {
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadClock, out TimeSpec time) == 0)
        {
            return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        }

        return Environment.CpuUsage.TotalTime.Ticks * 100;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
