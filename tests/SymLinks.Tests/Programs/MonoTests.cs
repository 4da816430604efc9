using System.Diagnostics;
using SymLinks.Tests.NativeShim;

namespace SymLinks.Tests.Programs;

/// <summary>The build for netstandard2.0 in a program for .NET Framework.</summary>
public sealed class MonoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("net462")]
    [InlineData("net472")]
    public void Program_for_dotnet_framework_finds_the_library_as_it_should_be(string framework)
    {
        string mono = RequiredTool.Find("mono", "mono-devel");
        string shim = ShimLibrary.CompileOrSkip(_folder, "kernel32");
        foreach (string file in Directory.EnumerateFiles(BuiltProgram.Find("tests/SymLinks.Mono", framework)))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }

        foreach (string assembly in new[] { "SymLinks.dll", "SymLinks.Mono.exe" })
        {
            _folder.File(assembly + ".config", $"""<configuration><dllmap dll="kernel32.dll" target="{shim}" /></configuration>""");
        }

        IReadOnlyList<string> outcomes = BuiltProgram.Outcomes(RequiredTool.Run(new ProcessStartInfo(
            mono, [_folder["SymLinks.Mono.exe"], _folder.Folder("unix"), _folder.Folder("drive")])));

        Assert.All(outcomes, outcome => Assert.EndsWith("| holds", outcome));
        Assert.Equal(25, outcomes.Count);
    }
}
