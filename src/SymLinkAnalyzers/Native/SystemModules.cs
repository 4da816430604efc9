using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>Modules of Windows that imports name by mistake. Of any other module nobody can say what it exports.</summary>
internal static class SystemModules
{
    private static readonly ImmutableArray<NativeModule> s_modules = ImmutableArray.Create(
        new NativeModule("kernel32"),
        new NativeModule("kernelbase"),
        new NativeModule("ntdll"),
        new NativeModule("user32"),
        new NativeModule("gdi32"),
        new NativeModule("advapi32"),
        new NativeModule("shell32"),
        new NativeModule("shlwapi"),
        new NativeModule("ole32"),
        new NativeModule("oleaut32"),
        new NativeModule("setupapi"),
        new NativeModule("userenv"),
        new NativeModule("mpr"),
        new NativeModule("netapi32"),
        new NativeModule("ktmw32"),
        new NativeModule("msvcrt"),
        new NativeModule("ucrtbase"));

    public static bool Contain(string module)
    {
        foreach (NativeModule candidate in s_modules)
        {
            if (candidate.Matches(module))
            {
                return true;
            }
        }

        return false;
    }
}
