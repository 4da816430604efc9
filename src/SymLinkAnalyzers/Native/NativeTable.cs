using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>The functions the rules watch. A new row needs no other change if the words of TextFilter find its name. Those of which only the result is judged stand in <see cref="BooleanFunctions"/>.</summary>
internal static class NativeTable
{
    private static readonly ImmutableArray<NativeModule> s_symbolicLinkModules = ImmutableArray.Create(
        new NativeModule("kernel32"),
        new NativeModule("kernelbase"),
        new NativeModule("kernel32legacy"),
        new NativeModule("api-ms-win-core-file-l2-1-"),
        new NativeModule("api-ms-win-downlevel-kernel32-l1-1-"));

    private static readonly NativeFlag s_directoryFlag = new("SYMBOLIC_LINK_FLAG_DIRECTORY", 0x1, FlagMeaning.Directory, "Directory");
    private static readonly NativeFlag s_unprivilegedFlag = new("SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE", 0x2, FlagMeaning.AllowUnprivilegedCreate, "AllowUnprivilegedCreate");

    private static readonly NativeParameter s_linkPath = new("lpSymlinkFileName", NativeType.String, ParameterRole.LinkPath);
    private static readonly NativeParameter s_targetPath = new("lpTargetFileName", NativeType.String, ParameterRole.TargetPath);
    private static readonly NativeParameter s_flags = new("dwFlags", NativeType.UInt32, ParameterRole.Flags);

    private static readonly ImmutableArray<NativeModule> s_kernel = ImmutableArray.Create(new NativeModule("ntoskrnl", ".exe"));
    private static readonly ImmutableArray<NativeModule> s_nativeApi = ImmutableArray.Create(new NativeModule("ntdll"));

    private static readonly NativeParameter s_objectLink = new("SymbolicLinkName", NativeType.UnicodeString, ParameterRole.ObjectLink);
    private static readonly NativeParameter s_deviceName = new("DeviceName", NativeType.UnicodeString, ParameterRole.ObjectTarget);
    private static readonly NativeParameter s_linkHandle = new("LinkHandle", NativeType.Pointer);
    private static readonly NativeParameter s_desiredAccess = new("DesiredAccess", NativeType.UInt32);
    private static readonly NativeParameter s_objectAttributes = new("ObjectAttributes", NativeType.Pointer, ParameterRole.ObjectAttributes);

    private const string SymbolicLinkFlags = "SymbolicLinkFlags";

    public static ImmutableArray<NativeFunction> Functions { get; } = ImmutableArray.Create(
        new NativeFunction
        {
            Name = "CreateSymbolicLink",
            Naming = ExportNaming.AnsiAndWide,
            Modules = s_symbolicLinkModules,
            Parameters = ImmutableArray.Create(s_linkPath, s_targetPath, s_flags),
            Returns = ReturnKind.Boolean,
            Flags = ImmutableArray.Create(s_directoryFlag, s_unprivilegedFlag),
            FlagsEnumName = SymbolicLinkFlags,
        },
        new NativeFunction
        {
            Name = "CreateSymbolicLinkTransacted",
            Naming = ExportNaming.AnsiAndWide,
            Modules = s_symbolicLinkModules,
            Parameters = ImmutableArray.Create(s_linkPath, s_targetPath, s_flags, new NativeParameter("hTransaction", NativeType.Handle, ParameterRole.Transaction)),
            Returns = ReturnKind.Boolean,

            // The documentation of the transacted function knows the directory flag alone.
            Flags = ImmutableArray.Create(s_directoryFlag),
            FlagsEnumName = SymbolicLinkFlags,
        },
        new NativeFunction
        {
            Name = "DefineDosDevice",
            Naming = ExportNaming.AnsiAndWide,
            Modules = ImmutableArray.Create(new NativeModule("kernel32"), new NativeModule("kernelbase"), new NativeModule("api-ms-win-core-file-l1-1-")),
            Parameters = ImmutableArray.Create(
                s_flags,
                new NativeParameter("lpDeviceName", NativeType.String, ParameterRole.DosDevice),
                new NativeParameter("lpTargetPath", NativeType.String, ParameterRole.DosTarget)),
            Returns = ReturnKind.Bool,
            Flags = ImmutableArray.Create(
                new NativeFlag("DDD_RAW_TARGET_PATH", 0x1, FlagMeaning.RawTarget, "RawTargetPath"),
                new NativeFlag("DDD_REMOVE_DEFINITION", 0x2, FlagMeaning.RemoveDefinition, "RemoveDefinition"),
                new NativeFlag("DDD_EXACT_MATCH_ON_REMOVE", 0x4, FlagMeaning.ExactMatchOnRemove, "ExactMatchOnRemove"),
                new NativeFlag("DDD_NO_BROADCAST_SYSTEM", 0x8, FlagMeaning.NoBroadcast, "NoBroadcastSystem")),
            FlagsEnumName = "DefineDosDeviceFlags",
        },
        new NativeFunction
        {
            Name = "NtCreateSymbolicLinkObject",
            Modules = s_nativeApi,
            Parameters = ImmutableArray.Create(
                s_linkHandle,
                s_desiredAccess,
                s_objectAttributes,
                new NativeParameter("LinkTarget", NativeType.UnicodeString, ParameterRole.ObjectTarget)),
            Returns = ReturnKind.NtStatus,
        },
        new NativeFunction
        {
            Name = "NtOpenSymbolicLinkObject",
            Modules = s_nativeApi,
            Parameters = ImmutableArray.Create(s_linkHandle, s_desiredAccess, s_objectAttributes),
            Returns = ReturnKind.NtStatus,
        },
        new NativeFunction
        {
            Name = "IoCreateSymbolicLink",
            Modules = s_kernel,
            Parameters = ImmutableArray.Create(s_objectLink, s_deviceName),
            Returns = ReturnKind.NtStatus,
            Mode = ExecutionMode.Kernel,
            CreatesDeviceLink = true,
        },
        new NativeFunction
        {
            Name = "IoCreateUnprotectedSymbolicLink",
            Modules = s_kernel,
            Parameters = ImmutableArray.Create(s_objectLink, s_deviceName),
            Returns = ReturnKind.NtStatus,
            Mode = ExecutionMode.Kernel,
            CreatesDeviceLink = true,
            ProtectedAlternative = "IoCreateSymbolicLink",
        },
        new NativeFunction
        {
            Name = "IoDeleteSymbolicLink",
            Modules = s_kernel,
            Parameters = ImmutableArray.Create(s_objectLink),
            Returns = ReturnKind.NtStatus,
            Mode = ExecutionMode.Kernel,
        },
        new NativeFunction
        {
            // A macro in the headers of today, a routine in those of Windows 2000; documented to return nothing either way.
            Name = "IoAssignArcName",
            Modules = s_kernel,
            Parameters = ImmutableArray.Create(new NativeParameter("ArcName", NativeType.UnicodeString), s_deviceName),
            Returns = ReturnKind.None,
            Mode = ExecutionMode.Kernel,
        },
        new NativeFunction
        {
            Name = "IoRegisterDeviceInterface",
            Modules = s_kernel,
            Parameters = ImmutableArray.Create(
                new NativeParameter("PhysicalDeviceObject", NativeType.Pointer),
                new NativeParameter("InterfaceClassGuid", NativeType.Pointer),
                new NativeParameter("ReferenceString", NativeType.UnicodeString),
                new NativeParameter("SymbolicLinkName", NativeType.UnicodeString)),
            Returns = ReturnKind.NtStatus,
            Mode = ExecutionMode.Kernel,
        },
        new NativeFunction
        {
            Name = "WdfDeviceCreateSymbolicLink",
            Modules = ImmutableArray.Create(new NativeModule("wdf01000", ".sys"), new NativeModule("wudfx02000")),
            Parameters = ImmutableArray.Create(new NativeParameter("Device", NativeType.Handle), s_objectLink),
            Returns = ReturnKind.NtStatus,
            Mode = ExecutionMode.Kernel,
            Frameworks = ImmutableArray.Create(DriverFramework.Kmdf, DriverFramework.Umdf),
            CreatesDeviceLink = true,
        });

    private static readonly ImmutableDictionary<string, NativeExport> s_exports = IndexExports();

    /// <summary>The most parameters of any row, for filters that must not read attributes.</summary>
    public static int MostParameters { get; } = Math.Max(BooleanFunctions.MostParameters, Functions.Max(function => function.Parameters.Length));

    /// <summary>The function that an entry point names, bare or with a suffix; exported or not. Case counts, as it does for GetProcAddress.</summary>
    public static bool TryFind(string entryPoint, out NativeExport export) => s_exports.TryGetValue(entryPoint, out export);

    private static ImmutableDictionary<string, NativeExport> IndexExports()
    {
        var exports = ImmutableDictionary.CreateBuilder<string, NativeExport>(StringComparer.Ordinal);
        foreach (NativeFunction function in Functions.AddRange(BooleanFunctions.All))
        {
            exports.Add(function.Name, new NativeExport(function, ExportVariant.Bare));
            if (function.Naming == ExportNaming.AnsiAndWide)
            {
                exports.Add(function.ExportName(ExportVariant.Ansi), new NativeExport(function, ExportVariant.Ansi));
                exports.Add(function.ExportName(ExportVariant.Wide), new NativeExport(function, ExportVariant.Wide));
            }
        }

        return exports.ToImmutable();
    }
}
