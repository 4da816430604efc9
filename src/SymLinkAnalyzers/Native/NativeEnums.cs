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

/// <summary>Where a native function leaves the reason of a failure.</summary>
internal enum ErrorChannel
{
    /// <summary>GetLastError, valid until the thread's next call that sets it.</summary>
    LastError,

    /// <summary>The returned value itself.</summary>
    ReturnValue,

    /// <summary>Nowhere that is documented.</summary>
    None,
}

/// <summary>How the names of a function's exports are formed.</summary>
internal enum ExportNaming
{
    /// <summary>The name itself is exported.</summary>
    Plain,

    /// <summary>The name is exported with the suffix A (ANSI) and W (UTF-16) only, never bare.</summary>
    AnsiAndWide,
}

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

/// <summary>What a native parameter means, so that rules need not know functions by name.</summary>
internal enum ParameterRole
{
    /// <summary>The path of the link to create.</summary>
    LinkPath,

    /// <summary>The path the link shall lead to.</summary>
    TargetPath,

    /// <summary>The bits that say how.</summary>
    Flags,

    /// <summary>The handle of a Transactional NTFS transaction.</summary>
    Transaction,

    /// <summary>The name of a link in the object namespace.</summary>
    ObjectLink,

    /// <summary>The name of the object that such a link leads to.</summary>
    ObjectTarget,

    /// <summary>The attributes that hold the name of a link in the object namespace.</summary>
    ObjectAttributes,

    /// <summary>The name of an MS-DOS device.</summary>
    DosDevice,

    /// <summary>The path that stands behind an MS-DOS device.</summary>
    DosTarget,
}

/// <summary>What a flag bit asks for, so that rules need not know flags by name.</summary>
internal enum FlagMeaning
{
    /// <summary>The link leads to a directory.</summary>
    Directory,

    /// <summary>A process without the privilege may create the link where Developer Mode is on.</summary>
    AllowUnprivilegedCreate,

    /// <summary>The target is a name in the object namespace already.</summary>
    RawTarget,

    /// <summary>A definition is removed, and none made.</summary>
    RemoveDefinition,

    /// <summary>Only a definition whose target is the given one is removed, and none that merely begins with it.</summary>
    ExactMatchOnRemove,

    /// <summary>Nobody is told of the change.</summary>
    NoBroadcast,
}

/// <summary>The processor mode that a function is called in.</summary>
internal enum ExecutionMode
{
    /// <summary>Any process.</summary>
    User,

    /// <summary>Drivers only. In a process no module that exports the function can be loaded.</summary>
    Kernel,
}

/// <summary>The model that a driver is written for.</summary>
internal enum DriverFramework
{
    /// <summary>None, or not known which.</summary>
    None,

    /// <summary>The Windows Driver Model: the kernel's own routines.</summary>
    Wdm,

    /// <summary>The Kernel-Mode Driver Framework.</summary>
    Kmdf,

    /// <summary>The User-Mode Driver Framework, whose drivers run in a host process of the session 0.</summary>
    Umdf,
}
