using System.Diagnostics;
using SymLinks.Tests.NativeShim;
using SymLinks.Tests.Programs;

namespace SymLinks.Tests.Unix;

public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Call_that_a_signal_interrupts_is_made_again()
    {
        string shim = ShimLibrary.CompileOrSkip(_folder, "libc");
        string program = Path.Combine(AppContext.BaseDirectory, "SymLinks.Killed.dll");

        string failed = RequiredTool.Run(new ProcessStartInfo(BuiltProgram.Dotnet, [program, "--interrupted", shim, _folder.Folder("links")]));

        Assert.Equal("", failed.Trim());
    }
}
