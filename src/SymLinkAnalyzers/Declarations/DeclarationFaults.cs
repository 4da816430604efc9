namespace SymLinkAnalyzers.Declarations;

/// <summary>What of an import goes wrong for whoever calls it.</summary>
[Flags]
internal enum DeclarationFaults
{
    None = 0,

    /// <summary>It reads more or fewer bytes of the return register than the function sets.</summary>
    ReturnWidth = 1,

    /// <summary>It hands its paths to the ANSI export in a code page.</summary>
    AnsiPaths = 2,

    /// <summary>It hands over its strings in another encoding than the export reads.</summary>
    StringMarshalling = 4,

    /// <summary>It finds no export.</summary>
    EntryPoint = 8,
}
