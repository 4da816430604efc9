using BenchmarkDotNet.Running;
using SymLinkAnalyzers.Benchmarks;

if (args is ["--check"])
{
    return CostCheck.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(CompilationBenchmark).Assembly).Run(args);
return 0;
