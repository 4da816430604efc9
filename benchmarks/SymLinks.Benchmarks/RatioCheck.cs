using System.Globalization;

namespace SymLinks.Benchmarks;

/// <summary>
/// The ratio alone, in seconds rather than minutes. The two take turns, so that what disturbs one disturbs the other; the
/// time of the processor counts and not that of the clock, and of all turns the median.
/// </summary>
internal static class RatioCheck
{
    private const double Allowed = 1.3;
    private const int WarmUp = 100;
    private const int Turns = 300;

    public static int Run()
    {
        var benchmark = new CreateFileBenchmark();
        benchmark.MakeFolders();
        var ratios = new List<double>();
        for (int turn = -WarmUp; turn < Turns; turn++)
        {
            bool libraryGoesFirst = turn % 2 == 0;
            double first = Time(benchmark, libraryGoesFirst ? benchmark.Library : benchmark.Framework);
            double second = Time(benchmark, libraryGoesFirst ? benchmark.Framework : benchmark.Library);
            if (turn >= 0)
            {
                ratios.Add(libraryGoesFirst ? first / second : second / first);
            }
        }

        benchmark.RemoveFolders();
        ratios.Sort();
        double median = ratios[Turns / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"SymLink.CreateFile takes {median:F2} times as long as File.CreateSymbolicLink; {Allowed} is allowed."));
        return median <= Allowed ? 0 : 1;
    }

    private static double Time(CreateFileBenchmark benchmark, Action measured)
    {
        benchmark.NextFolder();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        measured();
        return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds;
    }
}
