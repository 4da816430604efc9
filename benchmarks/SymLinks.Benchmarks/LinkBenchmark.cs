using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace SymLinks.Benchmarks;

/// <summary>What each operation costs beside what the framework has for it.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LinkBenchmark
{
    public const int Links = 500;

    private const string Target = "../targets/target.txt";
    private const string OtherTarget = "../targets/other.txt";

    private LinkFolders? _folders;
    private string[] _newPaths = [];
    private string[] _links = [];

    [GlobalSetup]
    public void MakeFolders() => _folders = new LinkFolders("target.txt", "other.txt");

    [GlobalCleanup]
    public void RemoveFolders() => _folders!.Dispose();

    [IterationSetup]
    public void NextFolders()
    {
        _newPaths = _folders!.Next(Links);
        _links = _folders.Next(Links);
        foreach (string link in _links)
        {
            File.CreateSymbolicLink(link, Target);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Links)]
    [BenchmarkCategory("Create")]
    public void FrameworkCreates()
    {
        foreach (string path in _newPaths)
        {
            File.CreateSymbolicLink(path, Target);
        }
    }

    [Benchmark(OperationsPerInvoke = Links)]
    [BenchmarkCategory("Create")]
    public void LibraryCreates()
    {
        foreach (string path in _newPaths)
        {
            SymLink.CreateFile(path, Target);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Links)]
    [BenchmarkCategory("GetTarget")]
    public int FrameworkReads()
    {
        int length = 0;
        foreach (string link in _links)
        {
            length += new FileInfo(link).LinkTarget!.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Links)]
    [BenchmarkCategory("GetTarget")]
    public int LibraryReads()
    {
        int length = 0;
        foreach (string link in _links)
        {
            length += SymLink.GetTarget(link)!.Length;
        }

        return length;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Links)]
    [BenchmarkCategory("Resolve")]
    public int FrameworkResolves()
    {
        int length = 0;
        foreach (string link in _links)
        {
            length += File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Links)]
    [BenchmarkCategory("Resolve")]
    public int LibraryResolves()
    {
        int length = 0;
        foreach (string link in _links)
        {
            length += SymLink.Resolve(link)!.FullName.Length;
        }

        return length;
    }

    // By hand: without the look at what is replaced, and what a plain file in the way does not survive.
    [Benchmark(Baseline = true, OperationsPerInvoke = Links)]
    [BenchmarkCategory("Replace")]
    public void FrameworkReplaces()
    {
        foreach (string link in _links)
        {
            string temporary = link + ".tmp";
            File.CreateSymbolicLink(temporary, OtherTarget);
            File.Move(temporary, link, overwrite: true);
        }
    }

    [Benchmark(OperationsPerInvoke = Links)]
    [BenchmarkCategory("Replace")]
    public void LibraryReplaces()
    {
        foreach (string link in _links)
        {
            SymLink.Replace(link, OtherTarget, SymLinkKind.File);
        }
    }
}
