namespace SymLinkAnalyzers.Native;

/// <summary>How the names of a function's exports are formed.</summary>
internal enum ExportNaming
{
    /// <summary>The name itself is exported.</summary>
    Plain,

    /// <summary>The name is exported with the suffix A (ANSI) and W (UTF-16) only, never bare.</summary>
    AnsiAndWide,
}
