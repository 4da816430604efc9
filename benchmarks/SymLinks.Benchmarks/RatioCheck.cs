using System.Globalization;

namespace SymLinks.Benchmarks;

/// <summary>
/// The ratios alone, in seconds rather than minutes. The two take turns, so that what disturbs one disturbs the other; the time
/// counts that the processor gave this thread, and of all turns the median.
/// </summary>
internal static class RatioCheck
{
    private const int WarmUp = 60;
    private const int Turns = 200;

    private sealed record Comparison(string Library, string Framework, double Allowed, Action<LinkBenchmark> ByLibrary, Action<LinkBenchmark> ByFramework);

    private static readonly Comparison[] s_comparisons =
    [
        new("SymLink.CreateFile", "File.CreateSymbolicLink", 1.05, benchmark => benchmark.LibraryCreates(), benchmark => benchmark.FrameworkCreates()),
        new("SymLink.GetTarget", "FileInfo.LinkTarget", 1.1, benchmark => benchmark.LibraryReads(), benchmark => benchmark.FrameworkReads()),
        new("SymLink.Resolve", "File.ResolveLinkTarget", 2, benchmark => benchmark.LibraryResolves(), benchmark => benchmark.FrameworkResolves()),
        new("SymLink.Replace", "two calls by hand", 1.3, benchmark => benchmark.LibraryReplaces(), benchmark => benchmark.FrameworkReplaces()),
    ];

    public static int Run()
    {
        int tooSlow = 0;
        foreach (Comparison comparison in s_comparisons)
        {
            var benchmark = new LinkBenchmark();
            benchmark.MakeFolders();
            double median = Median(comparison, benchmark);
            benchmark.RemoveFolders();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{comparison.Library} takes {median:F3} times as long as {comparison.Framework}; {comparison.Allowed} is allowed."));
            tooSlow += median > comparison.Allowed ? 1 : 0;
        }

        return tooSlow;
    }

    private static double Median(Comparison comparison, LinkBenchmark benchmark)
    {
        var ratios = new List<double>();
        for (int turn = -WarmUp; turn < Turns; turn++)
        {
            bool libraryGoesFirst = turn % 2 == 0;
            double first = Time(benchmark, libraryGoesFirst ? comparison.ByLibrary : comparison.ByFramework);
            double second = Time(benchmark, libraryGoesFirst ? comparison.ByFramework : comparison.ByLibrary);
            if (turn >= 0)
            {
                ratios.Add(libraryGoesFirst ? first / second : second / first);
            }
        }

        ratios.Sort();
        return ratios[Turns / 2];
    }

    private static double Time(LinkBenchmark benchmark, Action<LinkBenchmark> measured)
    {
        benchmark.NextFolders();
        long start = ThreadTime.Nanoseconds();
        measured(benchmark);
        return ThreadTime.Nanoseconds() - start;
    }
}
