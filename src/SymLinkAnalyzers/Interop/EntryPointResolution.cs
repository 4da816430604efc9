using System.Runtime.InteropServices;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Interop;

/// <summary>Which export an import binds to at run time.</summary>
/// <param name="Variant">The export found, or the name asked for when none is found.</param>
internal readonly record struct EntryPointResolution(EntryPointOutcome Outcome, ExportVariant Variant)
{
    public bool IsFound => Outcome == EntryPointOutcome.Found;

    /// <summary>
    /// Follows the runtime: DllImport and Declare Auto try the suffix that the character set asks for unless the
    /// spelling is exact; LibraryImport takes the name as it is.
    /// </summary>
    public static EntryPointResolution Resolve(NativeExport named, bool isInModule, bool exactSpelling, CharSet charSet)
    {
        EntryPointResolution byName = ResolveName(named, exactSpelling, charSet);
        return isInModule ? byName : byName with { Outcome = EntryPointOutcome.NotInModule };
    }

    private static EntryPointResolution ResolveName(NativeExport named, bool exactSpelling, CharSet charSet)
    {
        if (named.Function.Naming == ExportNaming.Plain || named.Variant != ExportVariant.Bare)
        {
            return new(EntryPointOutcome.Found, named.Variant);
        }

        if (exactSpelling)
        {
            return new(EntryPointOutcome.NoSuchName, ExportVariant.Bare);
        }

        return new(EntryPointOutcome.Found, charSet is CharSet.Unicode or CharSet.Auto ? ExportVariant.Wide : ExportVariant.Ansi);
    }
}

/// <summary>Whether an import finds an export at run time.</summary>
internal enum EntryPointOutcome
{
    Found,

    /// <summary>The module exports the function, but not under the name asked for.</summary>
    NoSuchName,

    /// <summary>The module is one of Windows' own that does not export the function.</summary>
    NotInModule,
}
