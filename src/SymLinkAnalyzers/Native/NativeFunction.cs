using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>One row of <see cref="NativeTable"/>: all that the rules may know of a native function.</summary>
internal sealed class NativeFunction
{
    private readonly ErrorChannel? _errors;

    /// <summary>The name without suffix.</summary>
    public required string Name { get; init; }

    public ExportNaming Naming { get; init; } = ExportNaming.Plain;

    public required ImmutableArray<NativeModule> Modules { get; init; }

    public required ImmutableArray<NativeParameter> Parameters { get; init; }

    public required ReturnKind Returns { get; init; }

    /// <summary>A function that says yes or no leaves the reason elsewhere, where its row does not say otherwise.</summary>
    public ErrorChannel Errors
    {
        get => _errors ?? (Returns is ReturnKind.Boolean or ReturnKind.Bool ? ErrorChannel.LastError : ErrorChannel.ReturnValue);
        init => _errors = value;
    }

    /// <summary>
    /// Whether the row says what the function returns and no more, neither its parameters nor what it is for. Nothing but that is
    /// judged of such a function: the analyzers hand it to the rules that ask for it, and to no other.
    /// </summary>
    public bool IsResultOnly { get; init; }

    public ImmutableArray<NativeFlag> Flags { get; init; } = ImmutableArray<NativeFlag>.Empty;

    /// <summary>The name of a .NET enum of the flags; null where they have no names.</summary>
    public string? FlagsEnumName { get; init; }

    public ExecutionMode Mode { get; init; } = ExecutionMode.User;

    /// <summary>The driver frameworks that have the function; empty where that is no question.</summary>
    public ImmutableArray<DriverFramework> Frameworks { get; init; } = ImmutableArray<DriverFramework>.Empty;

    /// <summary>Whether it makes a link in the object namespace that leads to a device.</summary>
    public bool CreatesDeviceLink { get; init; }

    /// <summary>The function that does the same and lets nobody else replace the link; null for all whose links are protected.</summary>
    public string? ProtectedAlternative { get; init; }

    /// <summary>How many bytes of the return register the callee sets.</summary>
    public int ReturnWidth => Returns == ReturnKind.Boolean ? 1 : 4;

    /// <summary>The Win32 name of the returned type.</summary>
    public string ReturnTypeName => Returns switch
    {
        ReturnKind.Boolean => "BOOLEAN",
        ReturnKind.Bool => "BOOL",
        ReturnKind.NtStatus => "NTSTATUS",
        _ => "VOID",
    };

    /// <summary>Whether the function is one that creates a symbolic link to a path, outside any transaction, as the managed APIs do.</summary>
    public bool HasManagedEquivalent =>
        IndexOf(ParameterRole.LinkPath) >= 0 && IndexOf(ParameterRole.TargetPath) >= 0 && IndexOf(ParameterRole.Transaction) < 0;

    public bool IsExportedBy(string module) => NativeModule.AnyMatches(Modules, module);

    /// <summary>
    /// Whether an import of this name from the module means this function: the module has it, or is Windows' own and has not. That
    /// is a fault of its own, and so nothing to be said of a function of which only the result is judged.
    /// </summary>
    public bool IsMeantBy(string module) => IsExportedBy(module) || (!IsResultOnly && SystemModules.Contain(module));

    public NativeFlag? FindFlag(FlagMeaning meaning)
    {
        foreach (NativeFlag flag in Flags)
        {
            if (flag.Meaning == meaning)
            {
                return flag;
            }
        }

        return null;
    }

    /// <summary>The position of the parameter with that role, or -1.</summary>
    public int IndexOf(ParameterRole role)
    {
        for (int index = 0; index < Parameters.Length; index++)
        {
            if (Parameters[index].Role == role)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The name of an export, as GetProcAddress takes it.</summary>
    public string ExportName(ExportVariant variant) => variant switch
    {
        ExportVariant.Ansi => Name + "A",
        ExportVariant.Wide => Name + "W",
        _ => Name,
    };
}

/// <summary>A function and which of its names was used.</summary>
internal readonly record struct NativeExport(NativeFunction Function, ExportVariant Variant);

/// <summary>One parameter of a native function.</summary>
/// <param name="Role">Null for a parameter that no rule asks about.</param>
internal sealed record NativeParameter(string Name, NativeType Type, ParameterRole? Role = null);

/// <summary>One named bit of a function's flags.</summary>
/// <param name="ManagedName">The name of the member of a .NET enum.</param>
internal sealed record NativeFlag(string Name, uint Value, FlagMeaning Meaning, string ManagedName);

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

/// <summary>A module that exports a function.</summary>
/// <param name="Name">The name in lower case, without the extension. An API set whose last version number varies ends in "-".</param>
/// <param name="Extension">What the file's name ends in, which an import may leave out.</param>
internal sealed record NativeModule(string Name, string Extension = ".dll")
{
    public string FileName => Name + Extension;

    /// <summary>Whether an import that names <paramref name="module"/> loads one of the modules.</summary>
    public static bool AnyMatches(ImmutableArray<NativeModule> modules, string module)
    {
        foreach (NativeModule candidate in modules)
        {
            if (candidate.Matches(module))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an import that names <paramref name="module"/> loads this module: any case, with or without the extension.</summary>
    public bool Matches(string module)
    {
        int length = module.Length;
        if (module.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            length -= Extension.Length;
        }

        if (Name[Name.Length - 1] != '-')
        {
            return length == Name.Length && StartsWithName(module);
        }

        if (length <= Name.Length || !StartsWithName(module))
        {
            return false;
        }

        for (int index = Name.Length; index < length; index++)
        {
            if (module[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private bool StartsWithName(string module) => module.StartsWith(Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Modules of Windows that imports name by mistake. Of any other module nobody can say what it exports.</summary>
internal static class SystemModules
{
    private static readonly ImmutableArray<NativeModule> s_modules = ImmutableArray.Create(
        new NativeModule("kernel32"),
        new NativeModule("kernelbase"),
        new NativeModule("ntdll"),
        new NativeModule("user32"),
        new NativeModule("gdi32"),
        new NativeModule("advapi32"),
        new NativeModule("shell32"),
        new NativeModule("shlwapi"),
        new NativeModule("ole32"),
        new NativeModule("oleaut32"),
        new NativeModule("setupapi"),
        new NativeModule("userenv"),
        new NativeModule("mpr"),
        new NativeModule("netapi32"),
        new NativeModule("ktmw32"),
        new NativeModule("msvcrt"),
        new NativeModule("ucrtbase"));

    public static bool Contain(string module) => NativeModule.AnyMatches(s_modules, module);
}
