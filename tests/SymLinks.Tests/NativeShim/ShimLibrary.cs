using System.Diagnostics;
using System.Runtime.InteropServices;
using SymLinks.Windows;

namespace SymLinks.Tests.NativeShim;

/// <summary>
/// kernel32.c built with the C compiler of this machine, and the imports of kernel32.dll of the library and of these tests
/// directed to it.
/// </summary>
public sealed class ShimLibrary : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private bool _isBuilt;

    public void BuildOrSkip()
    {
        if (_isBuilt)
        {
            return;
        }

        nint library = NativeLibrary.Load(CompileOrSkip(_folder, "kernel32"));
        nint Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? path) => name == "kernel32.dll" ? library : 0;
        NativeLibrary.SetDllImportResolver(typeof(Kernel32).Assembly, Resolve);
        NativeLibrary.SetDllImportResolver(typeof(ShimLibrary).Assembly, Resolve);
        _isBuilt = true;
    }

    /// <summary>Gives the path of a shim, compiled into the folder.</summary>
    internal static string CompileOrSkip(TemporaryFolder into, string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The shims are written for Linux.");
        string compiler = RequiredTool.Find("gcc", "gcc libc6-dev");
        string source = Path.Combine(AppContext.BaseDirectory, "NativeShim", name + ".c");
        string library = into[name + ".so"];
        RequiredTool.Run(new ProcessStartInfo(
            compiler, ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread", "-o", library, source, "-ldl"]));
        return library;
    }

    public void Dispose() => _folder.Dispose();
}
