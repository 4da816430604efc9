namespace SymLinkAnalyzers.Native;

/// <summary>The Win32 type of a native parameter.</summary>
internal enum NativeType
{
    /// <summary>LPCSTR or LPCWSTR, after the export's variant.</summary>
    String,

    /// <summary>DWORD: four bytes.</summary>
    UInt32,

    /// <summary>HANDLE: as wide as a pointer.</summary>
    Handle,

    /// <summary>PUNICODE_STRING: the address of a counted UTF-16 string.</summary>
    UnicodeString,

    /// <summary>The address of anything else.</summary>
    Pointer,
}
