namespace SymLinkAnalyzers.Native;

/// <summary>What a native function returns.</summary>
internal enum ReturnKind
{
    /// <summary>BOOLEAN: one byte, non-zero for success.</summary>
    Boolean,

    /// <summary>BOOL: four bytes, non-zero for success.</summary>
    Bool,

    /// <summary>NTSTATUS: a signed 32-bit integer, negative for failure.</summary>
    NtStatus,

    /// <summary>Nothing, as documented.</summary>
    None,
}
