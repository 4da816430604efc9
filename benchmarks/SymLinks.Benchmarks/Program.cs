using BenchmarkDotNet.Running;
using SymLinks.Benchmarks;

if (args is ["--check"])
{
    return RatioCheck.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(LinkBenchmark).Assembly).Run(args);
return 0;
