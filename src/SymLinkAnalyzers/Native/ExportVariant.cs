namespace SymLinkAnalyzers.Native;

/// <summary>Which export of a function a name stands for.</summary>
internal enum ExportVariant
{
    /// <summary>The name without a suffix.</summary>
    Bare,

    /// <summary>The export that takes ANSI strings, suffix A.</summary>
    Ansi,

    /// <summary>The export that takes UTF-16 strings, suffix W.</summary>
    Wide,
}
