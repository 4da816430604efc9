using System.Collections.Immutable;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Options;

/// <summary>File names of modules, separated by commas or semicolons.</summary>
internal static class ModuleList
{
    private static readonly char[] s_separators = [',', ';'];
    private static readonly char[] s_notInNames = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' ', '\t'];

    /// <summary>Reads what can be read; false where an entry is no file name.</summary>
    public static bool TryParse(string value, out ImmutableArray<NativeModule> modules)
    {
        bool isValid = true;
        var found = ImmutableArray.CreateBuilder<NativeModule>();
        foreach (string entry in value.Split(s_separators))
        {
            string name = entry.Trim().ToLowerInvariant();
            if (name.Length == 0 || name.IndexOfAny(s_notInNames) >= 0)
            {
                isValid = false;
                continue;
            }

            int extension = name.LastIndexOf('.');
            found.Add(extension > 0 && name.Substring(extension) is ".dll" or ".exe" or ".sys"
                ? new NativeModule(name.Substring(0, extension), name.Substring(extension))
                : new NativeModule(name));
        }

        modules = found.ToImmutable();
        return isValid;
    }
}
