using BenchmarkDotNet.Running;
using SymLinkAnalyzers.Benchmarks;

if (args is ["--check"])
{
    return CostCheck.Run();
}

if (args is ["--check-calls"])
{
    return CostCheck.CheckCalls() ? 0 : 1;
}

if (args is ["--check-fixes"])
{
    return CostCheck.CheckFixes() ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(typeof(CompilationBenchmark).Assembly).Run(args);
return 0;
