using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SymLinks.Tests.Programs;

/// <summary>tests/SymLinks.Wine, built for Windows and run once under Wine.</summary>
public sealed class WineRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private IReadOnlyList<string>? _outcomes;

    public IReadOnlyList<string> OutcomesOrSkip()
    {
        if (_outcomes is null)
        {
            Assert.SkipUnless(
                OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "Wine runs a program for x64 on x64 only.");
            string wine = RequiredTool.Find("wine", "wine wine64");
            string program = Path.Combine(BuiltProgram.Find("tests/SymLinks.Wine", "net10.0/win-x64"), "SymLinks.Wine.exe");

            // Debian's Wine plays Windows 7, on which the framework guesses by the last error; that of today does not.
            RequiredTool.Run(Wine(wine, "reg", "add", @"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"));
            _outcomes = BuiltProgram.Outcomes(RequiredTool.Run(Wine(wine, program, @"C:\symlinks")));
        }

        return _outcomes;
    }

    public void Dispose()
    {
        if (Directory.Exists(Prefix))
        {
            using Process? server = Process.Start(Wine("wineserver", "-k"));
            server?.WaitForExit();
        }

        _folder.Dispose();
    }

    private string Prefix => _folder["prefix"];

    // The prefix keeps this Wine apart from any other; the rest keeps it from asking, installing and talking.
    private ProcessStartInfo Wine(string program, params string[] arguments) => new(program, arguments)
    {
        Environment =
        {
            ["WINEPREFIX"] = Prefix,
            ["WINEDEBUG"] = "-all",
            ["WINEDLLOVERRIDES"] = "mshtml,winemenubuilder.exe,winedbg.exe=",
        },
    };
}
