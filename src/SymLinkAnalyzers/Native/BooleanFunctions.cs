using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>The other functions of Windows that return a BOOLEAN: rows that say no more of them than that.</summary>
internal static class BooleanFunctions
{
    /// <summary>RtlInstallFunctionTableCallback takes as many; for filters that must not read attributes.</summary>
    public const int MostParameters = 6;

    private static readonly ImmutableArray<NativeModule> s_audit = Modules("advapi32", "sechost", "api-ms-win-security-audit-l1-1-");
    private static readonly ImmutableArray<NativeModule> s_hid = Modules("hid");
    private static readonly ImmutableArray<NativeModule> s_functionTables = Modules("kernel32", "kernelbase", "ntdll", "api-ms-win-core-rtlsupport-l1-1-");
    private static readonly ImmutableArray<NativeModule> s_locks = Modules("kernel32", "kernelbase", "api-ms-win-core-synch-l1-1-");
    private static readonly ImmutableArray<NativeModule> s_runtimeLibrary = Modules("ntdll");
    private static readonly ImmutableArray<NativeModule> s_power = Modules("powrprof", "api-ms-win-power-base-l1-1-");
    private static readonly ImmutableArray<NativeModule> s_security = Modules("secur32", "sspicli", "ext-ms-win-secur32-translatename-l1-1-");

    public static ImmutableArray<NativeFunction> All { get; } = ImmutableArray.Create(
        Row("AuditComputeEffectivePolicyBySid", s_audit, ErrorChannel.LastError),
        Row("AuditComputeEffectivePolicyByToken", s_audit, ErrorChannel.LastError),
        Row("AuditEnumerateCategories", s_audit, ErrorChannel.LastError),
        Row("AuditEnumeratePerUserPolicy", s_audit, ErrorChannel.LastError),
        Row("AuditEnumerateSubCategories", s_audit, ErrorChannel.LastError),
        Row("AuditLookupCategoryGuidFromCategoryId", s_audit, ErrorChannel.LastError),
        Row("AuditLookupCategoryIdFromCategoryGuid", s_audit, ErrorChannel.LastError),
        Row("AuditLookupCategoryName", s_audit, ErrorChannel.LastError, ExportNaming.AnsiAndWide),
        Row("AuditLookupSubCategoryName", s_audit, ErrorChannel.LastError, ExportNaming.AnsiAndWide),
        Row("AuditQueryGlobalSacl", s_audit, ErrorChannel.LastError, ExportNaming.AnsiAndWide),
        Row("AuditQueryPerUserPolicy", s_audit, ErrorChannel.LastError),
        Row("AuditQuerySecurity", s_audit, ErrorChannel.LastError),
        Row("AuditQuerySystemPolicy", s_audit, ErrorChannel.LastError),
        Row("AuditSetGlobalSacl", s_audit, ErrorChannel.LastError, ExportNaming.AnsiAndWide),
        Row("AuditSetPerUserPolicy", s_audit, ErrorChannel.LastError),
        Row("AuditSetSecurity", s_audit, ErrorChannel.LastError),
        Row("AuditSetSystemPolicy", s_audit, ErrorChannel.LastError),

        // RtlGenRandom in the headers; there is no export of that name.
        Row("SystemFunction036", Modules("advapi32", "cryptbase", "api-ms-win-security-systemfunctions-l1-1-"), ErrorChannel.None),
        Row("SspiIsPromptingNeeded", Modules("credui", "sspicli", "secur32"), ErrorChannel.None),
        Row("SspiIsAuthIdentityEncrypted", s_security, ErrorChannel.None),
        Row("D3DKMTCheckExclusiveOwnership", Modules("gdi32", "api-ms-win-dx-d3dkmt-l1-1-"), ErrorChannel.None),
        Row("HidD_FlushQueue", s_hid, ErrorChannel.None),
        Row("HidD_FreePreparsedData", s_hid, ErrorChannel.None),
        Row("HidD_GetAttributes", s_hid, ErrorChannel.None),
        Row("HidD_GetConfiguration", s_hid, ErrorChannel.None),
        Row("HidD_GetFeature", s_hid, ErrorChannel.None),
        Row("HidD_GetIndexedString", s_hid, ErrorChannel.None),
        Row("HidD_GetInputReport", s_hid, ErrorChannel.None),
        Row("HidD_GetManufacturerString", s_hid, ErrorChannel.None),
        Row("HidD_GetMsGenreDescriptor", s_hid, ErrorChannel.None),
        Row("HidD_GetNumInputBuffers", s_hid, ErrorChannel.None),
        Row("HidD_GetPhysicalDescriptor", s_hid, ErrorChannel.None),
        Row("HidD_GetPreparsedData", s_hid, ErrorChannel.None),
        Row("HidD_GetProductString", s_hid, ErrorChannel.None),
        Row("HidD_GetSerialNumberString", s_hid, ErrorChannel.None),
        Row("HidD_SetConfiguration", s_hid, ErrorChannel.None),
        Row("HidD_SetFeature", s_hid, ErrorChannel.None),
        Row("HidD_SetNumInputBuffers", s_hid, ErrorChannel.None),
        Row("HidD_SetOutputReport", s_hid, ErrorChannel.None),
        Row("ClosePrivateNamespace", Modules("kernel32", "kernelbase", "api-ms-win-core-namespace-l1-1-"), ErrorChannel.LastError),
        Row("RtlAddFunctionTable", s_functionTables, ErrorChannel.None),
        Row("RtlDeleteFunctionTable", s_functionTables, ErrorChannel.None),
        Row("RtlInstallFunctionTableCallback", s_functionTables, ErrorChannel.None),
        Row("TryAcquireSRWLockExclusive", s_locks, ErrorChannel.None),
        Row("TryAcquireSRWLockShared", s_locks, ErrorChannel.None),
        Row("Wow64EnableWow64FsRedirection", Modules("kernel32", "kernelbase"), ErrorChannel.None),
        Row("RtlDosPathNameToNtPathName_U", s_runtimeLibrary, ErrorChannel.None),
        Row("RtlGetProductInfo", s_runtimeLibrary, ErrorChannel.None),
        Row("RtlIsNameLegalDOS8Dot3", s_runtimeLibrary, ErrorChannel.None),
        Row("RtlIsZeroMemory", s_runtimeLibrary, ErrorChannel.None),
        Row("RtlNormalizeSecurityDescriptor", s_runtimeLibrary, ErrorChannel.None),
        Row("RtlTimeToSecondsSince1970", s_runtimeLibrary, ErrorChannel.None),
        Row("StgConvertPropertyToVariant", Modules("ole32"), ErrorChannel.None),
        Row("GetPwrCapabilities", s_power, ErrorChannel.LastError),
        Row("IsPwrHibernateAllowed", s_power, ErrorChannel.None),
        Row("IsPwrShutdownAllowed", s_power, ErrorChannel.None),
        Row("IsPwrSuspendAllowed", s_power, ErrorChannel.None),
        Row("SetSuspendState", s_power, ErrorChannel.LastError),
        Row("GetComputerObjectName", s_security, ErrorChannel.LastError, ExportNaming.AnsiAndWide),
        Row("GetUserNameEx", s_security, ErrorChannel.LastError, ExportNaming.AnsiAndWide),
        Row("TranslateName", s_security, ErrorChannel.LastError, ExportNaming.AnsiAndWide));

    /// <summary>A part of each name, few enough to look for all of them in a text.</summary>
    private static readonly string[] s_parts =
    [
        "Audit", "SystemFunction036", "SspiIs", "D3DKMTCheckExclusiveOwnership", "HidD_", "ClosePrivateNamespace", "Rtl", "TryAcquireSRWLock", "Wow64EnableWow64FsRedirection",
        "StgConvertPropertyToVariant", "GetPwrCapabilities", "IsPwr", "SetSuspendState", "GetComputerObjectName", "GetUserNameEx", "TranslateName",
    ];

    /// <summary>Whether a text may name one of the functions; where it does not, it names none. The case of an export counts in every language.</summary>
    public static bool MayBeNamedIn(string text)
    {
        foreach (string part in s_parts)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static NativeFunction Row(string name, ImmutableArray<NativeModule> modules, ErrorChannel errors, ExportNaming naming = ExportNaming.Plain) => new()
    {
        Name = name,
        Naming = naming,
        Modules = modules,
        Parameters = ImmutableArray<NativeParameter>.Empty,
        Returns = ReturnKind.Boolean,
        Errors = errors,
        IsResultOnly = true,
    };

    private static ImmutableArray<NativeModule> Modules(params string[] names) => ImmutableArray.CreateRange(names.Select(name => new NativeModule(name)));
}
