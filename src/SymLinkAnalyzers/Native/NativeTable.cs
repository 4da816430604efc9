using System.Collections.Immutable;

namespace SymLinkAnalyzers.Native;

/// <summary>The functions the rules watch. A new row needs no change anywhere else.</summary>
internal static class NativeTable
{
    private static readonly ImmutableArray<NativeModule> s_symbolicLinkModules = ImmutableArray.Create(
        new NativeModule("kernel32"),
        new NativeModule("kernelbase"),
        new NativeModule("kernel32legacy"),
        new NativeModule("api-ms-win-core-file-l2-1-"),
        new NativeModule("api-ms-win-downlevel-kernel32-l1-1-"));

    private static readonly NativeFlag s_directoryFlag = new("SYMBOLIC_LINK_FLAG_DIRECTORY", 0x1, FlagMeaning.Directory);
    private static readonly NativeFlag s_unprivilegedFlag = new("SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE", 0x2, FlagMeaning.AllowUnprivilegedCreate);

    private static readonly NativeParameter s_linkPath = new("lpSymlinkFileName", NativeType.String, ParameterRole.LinkPath);
    private static readonly NativeParameter s_targetPath = new("lpTargetFileName", NativeType.String, ParameterRole.TargetPath);
    private static readonly NativeParameter s_flags = new("dwFlags", NativeType.UInt32, ParameterRole.Flags);

    public static ImmutableArray<NativeFunction> Functions { get; } = ImmutableArray.Create(
        new NativeFunction
        {
            Name = "CreateSymbolicLink",
            Naming = ExportNaming.AnsiAndWide,
            Modules = s_symbolicLinkModules,
            Parameters = ImmutableArray.Create(s_linkPath, s_targetPath, s_flags),
            Returns = ReturnKind.Boolean,
            Errors = ErrorChannel.LastError,
            Flags = ImmutableArray.Create(s_directoryFlag, s_unprivilegedFlag),
        },
        new NativeFunction
        {
            Name = "CreateSymbolicLinkTransacted",
            Naming = ExportNaming.AnsiAndWide,
            Modules = s_symbolicLinkModules,
            Parameters = ImmutableArray.Create(s_linkPath, s_targetPath, s_flags, new NativeParameter("hTransaction", NativeType.Handle, ParameterRole.Transaction)),
            Returns = ReturnKind.Boolean,
            Errors = ErrorChannel.LastError,

            // The documentation of the transacted function knows the directory flag alone.
            Flags = ImmutableArray.Create(s_directoryFlag),
        });

    private static readonly ImmutableDictionary<string, NativeExport> s_exports = IndexExports();

    /// <summary>The fewest and the most parameters of any row, for filters that must not read attributes.</summary>
    public static (int Fewest, int Most) ParameterCounts { get; } =
        (Functions.Min(function => function.Parameters.Length), Functions.Max(function => function.Parameters.Length));

    /// <summary>The function that an entry point names, bare or with a suffix; exported or not. Case counts, as it does for GetProcAddress.</summary>
    public static bool TryFind(string entryPoint, out NativeExport export) => s_exports.TryGetValue(entryPoint, out export);

    private static ImmutableDictionary<string, NativeExport> IndexExports()
    {
        var exports = ImmutableDictionary.CreateBuilder<string, NativeExport>(StringComparer.Ordinal);
        foreach (NativeFunction function in Functions)
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
