using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>A build of 1,000 files, alone and with analyzers.</summary>
[MemoryDiagnoser]
public class CompilationBenchmark
{
    private Compilation? _compilation;

    /// <summary>Whether there are 100 imports and 1,000 calls among the code.</summary>
    [Params(false, true)]
    public bool IsNative { get; set; }

    [GlobalSetup]
    public void Create() => _compilation = IsNative ? SourceCode.CreateNative(CostCheck.Files, CostCheck.Imports, CostCheck.Calls) : SourceCode.CreatePlain(CostCheck.Files);

    [Benchmark(Baseline = true)]
    public void Compiler() => Measure([]);

    [Benchmark]
    public void Empty() => Measure(AnalyzerSets.Empty);

    [Benchmark]
    public void Ours() => Measure(AnalyzerSets.Ours);

    [Benchmark]
    public void NetAnalyzers() => Measure(AnalyzerSets.Net);

    [Benchmark]
    public void NearestRules() => Measure(AnalyzerSets.Nearest);

    private void Measure(ImmutableArray<DiagnosticAnalyzer> analyzers) => Measurement.Of(_compilation!, analyzers);
}
