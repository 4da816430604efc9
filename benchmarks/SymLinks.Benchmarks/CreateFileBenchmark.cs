using BenchmarkDotNet.Attributes;

namespace SymLinks.Benchmarks;

/// <summary>What one link costs, with the look at it afterwards that the framework does without.</summary>
[MemoryDiagnoser]
public class CreateFileBenchmark
{
    public const int Links = 500;

    private const string Target = "../some/target.txt";

    private LinkFolders? _folders;
    private string[] _paths = [];

    [GlobalSetup]
    public void MakeFolders() => _folders = new LinkFolders();

    [GlobalCleanup]
    public void RemoveFolders() => _folders!.Dispose();

    [IterationSetup]
    public void NextFolder() => _paths = _folders!.Next(Links);

    [Benchmark(Baseline = true, OperationsPerInvoke = Links)]
    public void Framework()
    {
        foreach (string path in _paths)
        {
            File.CreateSymbolicLink(path, Target);
        }
    }

    [Benchmark(OperationsPerInvoke = Links)]
    public void Library()
    {
        foreach (string path in _paths)
        {
            SymLink.CreateFile(path, Target);
        }
    }

    [Benchmark(OperationsPerInvoke = Links)]
    public void LibraryTry()
    {
        foreach (string path in _paths)
        {
            SymLink.TryCreateFile(path, Target);
        }
    }
}
