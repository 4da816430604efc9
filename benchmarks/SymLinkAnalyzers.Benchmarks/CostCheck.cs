using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>
/// The ratios that a user would notice, in one run: all sets take turns on the same compilation, and of all turns the
/// median counts.
/// </summary>
internal static class CostCheck
{
    public const int Files = 1000;
    public const int Imports = 100;
    public const int Calls = 1000;

    private const int Turns = 3;
    private const double AllowedOfNetAnalyzers = 0.01;
    private const double AllowedBesideImports = 0.05;
    private const double AllowedOfEmpty = 1.5;

    private const double AllowedOfNearest = 2;
    private const double AllowedOfHalfTheMember = 2.2;
    private const double AllowedSeconds = 1;

    // An object has 24 bytes. What is kept from one compilation to the next grows at times, by less than this.
    private const double AllowedBytesPerMethod = 8;

    private const int CallerFiles = 300;
    private const double AllowedToOffer = 50;
    private const int FixedImports = 200;

    // Twice as many take twice as long, and the formatter and the noise have their share.
    private const double AllowedForTwice = 2.4;

    private static readonly (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] s_sets =
    [
        ("the compiler alone", []),
        ("an empty analyzer", AnalyzerSets.Empty),
        ("SymLinkAnalyzers", AnalyzerSets.Ours),
        ("CA1806 and CA2101", AnalyzerSets.Nearest),
        ("NetAnalyzers", AnalyzerSets.Net),
    ];

    public static int Run()
    {
        Compilation plain = SourceCode.CreatePlain(Files);
        Measurement[] measured = MeasureAll("1,000 files without native code", plain);
        MeasureAll("the same with 100 imports and 1,000 calls", SourceCode.CreateNative(Files, Imports, Calls));

        Measurement empty = measured[1], ours = measured[2];
        TimeSpan net = Measurement.OwnTimeOf(plain, AnalyzerSets.Net);
        bool isCheap = Check("own time, of the NetAnalyzers'", Measurement.OwnTimeOf(plain, AnalyzerSets.Ours) / net, AllowedOfNetAnalyzers);
        bool isCheapBeside = Check(
            "own time beside a reference that imports a function, of the NetAnalyzers'",
            Measurement.OwnTimeOf(plain.AddReferences(SourceCode.CreateImportingReference()), AnalyzerSets.Ours) / net,
            AllowedBesideImports);
        bool isLikeEmpty = Check("build, of one with an empty analyzer", ours.Processor / empty.Processor, AllowedOfEmpty);
        bool allocatesNothing = Check("bytes allocated for a method", BytesPerMethod(), AllowedBytesPerMethod);
        bool asksForNothing = Check("actions that run for parts of the code", Measurement.CountPartActions(plain, AnalyzerSets.Ours), 0);
        bool isQuickToJudge = CheckCalls();
        bool isQuickToFix = CheckFixes();
        return isCheap && isCheapBeside && isLikeEmpty && allocatesNothing && asksForNothing && isQuickToJudge && isQuickToFix ? 0 : 1;
    }

    /// <summary>What is called: in many files, and in one member.</summary>
    public static bool CheckCalls()
    {
        bool isNearNearest = CheckNative(SourceCode.CreateNative(Files, Imports, Calls));
        return CheckMembers() && isNearNearest;
    }

    /// <summary>What ours and the nearest rules add to a build with an analyzer that does nothing. The least of all turns counts: what else the machine does only adds.</summary>
    private static bool CheckNative(Compilation native)
    {
        TimeSpan empty = TimeSpan.MaxValue, ours = TimeSpan.MaxValue, nearest = TimeSpan.MaxValue;
        for (int turn = 0; turn < 3 * Turns; turn++)
        {
            empty = Least(empty, Measurement.Of(native, AnalyzerSets.Empty).Processor);
            ours = Least(ours, Measurement.Of(native, AnalyzerSets.Ours).Processor);
            nearest = Least(nearest, Measurement.Of(native, AnalyzerSets.Nearest).Processor);
        }

        return Check("time over an empty analyzer's, of CA1806's and CA2101's", (ours - empty) / (nearest - empty), AllowedOfNearest);
    }

    /// <summary>One method with many calls, in each of the ways that calls are written: twice as many cost about twice as much.</summary>
    private static bool CheckMembers()
    {
        bool isLinear = true;
        foreach (string form in LongMember.Forms)
        {
            Compilation half = LongMember.Create(form, LongMember.Calls / 2), whole = LongMember.Create(form, LongMember.Calls);
            TimeSpan halfTime = TimeSpan.MaxValue, wholeTime = TimeSpan.MaxValue;
            for (int turn = 0; turn < 4 * Turns; turn++)
            {
                // Twice the half allocates as much as the whole, and the garbage collector takes its share of both.
                halfTime = Least(halfTime, (Measurement.OwnTimeOf(half, AnalyzerSets.Ours) + Measurement.OwnTimeOf(half, AnalyzerSets.Ours)) / 2);
                wholeTime = Least(wholeTime, Measurement.OwnTimeOf(whole, AnalyzerSets.Ours));
            }

            isLinear &= Check($"{LongMember.Calls} calls in one member, of half as many: {form}", wholeTime / halfTime, AllowedOfHalfTheMember);
            isLinear &= Check("seconds that they take", wholeTime.TotalSeconds, AllowedSeconds);
        }

        return isLinear;
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;

    /// <summary>The light bulb and FixAll.</summary>
    public static bool CheckFixes()
    {
        bool isOfferedAtOnce = Check($"milliseconds until fixes are offered, with {CallerFiles} files of callers", FixCheck.MillisecondsToOffer(CallerFiles), AllowedToOffer);
        bool isLinear = Check($"FixAll of {2 * FixedImports} imports, of one of {FixedImports}", FixCheck.FixAllOfTwice(FixedImports), AllowedForTwice);
        return isOfferedAtOnce && isLinear;
    }

    private static bool Check(string what, double value, double allowed)
    {
        bool passed = value <= allowed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(passed ? "ok    " : "FAILED")} {what}: {value:F4}; {allowed} is allowed"));
        return passed;
    }

    private static Measurement[] MeasureAll(string title, Compilation compilation)
    {
        var measured = new List<Measurement>[s_sets.Length];
        for (int turn = -1; turn < Turns; turn++)
        {
            for (int set = 0; set < s_sets.Length; set++)
            {
                Measurement measurement = Measurement.Of(compilation, s_sets[set].Analyzers);
                if (turn >= 0)
                {
                    (measured[set] ??= []).Add(measurement);
                }
            }
        }

        Measurement[] medians = [.. measured.Select(Median)];
        Console.WriteLine(title);
        Console.WriteLine();
        Console.WriteLine("| build with | time | allocated |");
        Console.WriteLine("| --- | --- | --- |");
        for (int set = 0; set < s_sets.Length; set++)
        {
            Measurement median = medians[set];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {s_sets[set].Name} | {median.Processor / medians[0].Processor:F3} | {(double)median.Allocated / medians[0].Allocated:F3} |"));
        }

        Console.WriteLine();
        return medians;
    }

    /// <summary>What our actions allocate for a second method beside each, in as many files.</summary>
    private static double BytesPerMethod()
    {
        return (double)(Allocated(2 * SourceCode.MethodsInFile) - Allocated(SourceCode.MethodsInFile)) / (Files * SourceCode.MethodsInFile);

        // The first turn compiles our code and fills what is kept for good.
        static long Allocated(int methodsInFile)
        {
            Compilation compilation = SourceCode.CreatePlain(Files, methodsInFile);
            return Enumerable.Range(0, 3 * Turns).Min(_ => Measurement.AllocatedBy(compilation, AnalyzerSets.Ours));
        }
    }

    private static Measurement Median(List<Measurement> measurements) => new(
        measurements.Select(measurement => measurement.Processor).Order().ElementAt(Turns / 2),
        measurements.Select(measurement => measurement.Allocated).Order().ElementAt(Turns / 2));
}
