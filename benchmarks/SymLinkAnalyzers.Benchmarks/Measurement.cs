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

    /// <summary>What the analyzers' own actions allocate, in bytes.</summary>
    public static long AllocatedBy(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        ImmutableArray<MeasuredAnalyzer> measured = [.. analyzers.Select(analyzer => new MeasuredAnalyzer(analyzer))];
        Analyze(compilation, [.. measured]);
        return measured.Sum(analyzer => analyzer.Allocated);
    }

    /// <summary>How many actions the analyzers have run for parts of the code, such as symbols, operations and files.</summary>
    public static int CountPartActions(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        return Analyze(compilation, analyzers).AnalyzerTelemetryInfo.Values.Sum(counts =>
            counts.SyntaxTreeActionsCount + counts.SyntaxNodeActionsCount + counts.SemanticModelActionsCount
            + counts.SymbolActionsCount + counts.SymbolStartActionsCount + counts.SymbolEndActionsCount
            + counts.CodeBlockActionsCount + counts.CodeBlockStartActionsCount + counts.CodeBlockEndActionsCount
            + counts.OperationActionsCount + counts.OperationBlockActionsCount + counts.OperationBlockStartActionsCount + counts.OperationBlockEndActionsCount);
    }

    /// <summary>What the analyzers' own actions take, as the driver counts it.</summary>
    public static TimeSpan OwnTimeOf(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        return Analyze(compilation, analyzers).AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, telemetry) => sum + telemetry.ExecutionTime);
    }

    private static AnalysisResult Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.Clone().WithAnalyzers(analyzers, s_options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
}
