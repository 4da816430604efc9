namespace SymLinkAnalyzers.Declarations;

/// <summary>The encoding in which a managed parameter hands text to native code.</summary>
internal enum TextEncoding
{
    /// <summary>Not text that is marshalled: a pointer, a number, a handle.</summary>
    NotText,

    /// <summary>The process's ANSI code page.</summary>
    Ansi,

    Utf8,

    Utf16,

    /// <summary>A custom marshaller's business, or an unusual attribute.</summary>
    Unknown,
}
