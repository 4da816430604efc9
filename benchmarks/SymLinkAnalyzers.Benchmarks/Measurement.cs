using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>One analysis of one compilation.</summary>
/// <param name="Processor">What the whole took of the processor: compiler, driver and analyzers.</param>
/// <param name="Analyzers">What of it was spent in the analyzers' own actions, as the driver counts it.</param>
/// <param name="Allocated">In bytes.</param>
internal sealed record Measurement(TimeSpan Processor, TimeSpan Analyzers, long Allocated)
{
    /// <summary>Everything on one thread, so that what is allocated and spent is the analysis' own.</summary>
    public static Measurement Of(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // Nothing of an earlier analysis is to be left in it.
        Compilation fresh = compilation.Clone();
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        TimeSpan own = TimeSpan.Zero;
        if (analyzers.IsEmpty)
        {
            fresh.GetDiagnostics();
        }
        else
        {
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            CompilationWithAnalyzers driver = fresh.WithAnalyzers(analyzers, options);
            driver.GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
            foreach (DiagnosticAnalyzer analyzer in analyzers)
            {
                own += driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
            }
        }

        return new Measurement(Environment.CpuUsage.TotalTime - start, own, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
