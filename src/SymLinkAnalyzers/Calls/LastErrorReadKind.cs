namespace SymLinkAnalyzers.Calls;

/// <summary>By what way the last error is read.</summary>
internal enum LastErrorReadKind
{
    /// <summary>It is no read.</summary>
    None,

    /// <summary>The code that the runtime captured for an import with SetLastError.</summary>
    Captured,

    /// <summary>The same, made an HRESULT.</summary>
    CapturedAsResult,

    /// <summary>The same, in a Win32Exception made without arguments.</summary>
    CapturedAsException,

    /// <summary>The system's own code, which the runtime may have changed since.</summary>
    System,

    /// <summary>The same, through an import of GetLastError.</summary>
    Import,
}
