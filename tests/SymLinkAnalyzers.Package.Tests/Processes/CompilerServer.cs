using System.Diagnostics;

namespace SymLinkAnalyzers.Package.Tests.Processes;

/// <summary>
/// A compiler that keeps running between builds, as it does for users. It ends with the tests, and when a compiler of another
/// version asks it.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly Process _process;

    private CompilerServer(Process process, string[] options)
    {
        _process = process;
        Options = options;
    }

    /// <summary>The options of a build that uses it.</summary>
    public string[] Options { get; }

    /// <param name="folder">Where the server runs.</param>
    public static CompilerServer Start(string folder)
    {
        string name = Guid.NewGuid().ToString("N");
        Process process = Process.Start(Dotnet.CreateStart(folder, [Places.CompilerServer, $"-pipename:{name}"]))!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new CompilerServer(process, ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={name}"]);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
