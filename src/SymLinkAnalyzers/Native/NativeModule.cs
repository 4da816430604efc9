using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>A module that exports a function.</summary>
/// <param name="Name">The name in lower case, without the extension. An API set whose last version number varies ends in "-".</param>
/// <param name="Extension">What the file's name ends in, which an import may leave out.</param>
internal sealed record NativeModule(string Name, string Extension = ".dll")
{
    public string FileName => Name + Extension;

    /// <summary>Whether an import that names <paramref name="module"/> loads this module: any case, with or without the extension.</summary>
    public bool Matches(string module)
    {
        int length = module.Length;
        if (module.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            length -= Extension.Length;
        }

        if (Name[Name.Length - 1] != '-')
        {
            return length == Name.Length && StartsWithName(module);
        }

        if (length <= Name.Length || !StartsWithName(module))
        {
            return false;
        }

        for (int index = Name.Length; index < length; index++)
        {
            if (module[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private bool StartsWithName(string module) => module.StartsWith(Name, StringComparison.OrdinalIgnoreCase);
}

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
