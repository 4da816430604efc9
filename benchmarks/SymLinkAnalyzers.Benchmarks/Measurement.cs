using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>One build of one compilation.</summary>
/// <param name="Processor">What the whole took of the processor: compiler, driver and analyzers.</param>
/// <param name="Allocated">In bytes.</param>
internal sealed record Measurement(TimeSpan Processor, long Allocated)
{
    // Everything on one thread, so that what is allocated and spent is the analysis' own.
    private static readonly CompilationWithAnalyzersOptions s_options =
        new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);

    public static Measurement Of(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // Nothing of an earlier analysis is to be left in it.
        Compilation fresh = compilation.Clone();
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        if (analyzers.IsEmpty)
        {
            fresh.GetDiagnostics();
        }
        else
        {
            fresh.WithAnalyzers(analyzers, s_options).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        return new Measurement(Environment.CpuUsage.TotalTime - start, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    /// <summary>What the analyzers' own actions take, as the driver counts it.</summary>
    public static TimeSpan OwnTimeOf(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        AnalysisResult result = compilation.Clone().WithAnalyzers(analyzers, s_options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, telemetry) => sum + telemetry.ExecutionTime);
    }
}
