using System.Collections.Immutable;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Options;

/// <summary>All options. A key that is not here is reported.</summary>
internal static class OptionCatalogue
{
    public static AnalyzerOption PreferredApi { get; } = new(
        AnalyzerOption.Prefix + "preferred_api",
        ImmutableArray.Create("symlink", "framework", "declaration"),
        "the order of each rule's page",
        "which fix comes first, in the editor and for `dotnet format`: calls of `SymLinks.SymLink`, calls of `File.CreateSymbolicLink` and `Directory.CreateSymbolicLink`, or right calls of the import");

    public static AnalyzerOption KernelMode { get; } = new(
        AnalyzerOption.Prefix + "kernel_mode",
        ImmutableArray.Create("true", "false"),
        "`false`",
        "whether the code runs in the kernel, as a driver that is compiled ahead of time does: SLNK4001 is silent, SLNK4008 can report");

    public static AnalyzerOption DriverFramework { get; } = new(
        AnalyzerOption.Prefix + "driver_framework",
        ImmutableArray.Create("wdm", "kmdf", "umdf"),
        "not known",
        "what the driver is written for: under `wdm` SLNK4008 reports, under `umdf` SLNK4006 asks for `\\DosDevices\\Global\\`");

    public static AnalyzerOption AdditionalModules { get; } = new(
        AnalyzerOption.Prefix + "additional_modules",
        ImmutableArray<string>.Empty,
        "none",
        "DLLs of your own that forward the functions to Windows, as in `links.dll, shim.dll`: imports from them are judged as imports from kernel32");

    public static AnalyzerOption JudgeReferences { get; } = new(
        AnalyzerOption.Prefix + "judge_references",
        ImmutableArray.Create("true", "false"),
        "`false`",
        "whether SLNK2008 tells, as information and without a place, of each referenced assembly that imports the function with the wrong width, called or not");

    public static ImmutableArray<AnalyzerOption> All { get; } = ImmutableArray.Create(PreferredApi, KernelMode, DriverFramework, AdditionalModules, JudgeReferences);

    public static AnalyzerOption? Find(string key)
    {
        foreach (AnalyzerOption option in All)
        {
            if (string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return option;
            }
        }

        return null;
    }
}

/// <summary>A key that .editorconfig or a global config may set.</summary>
/// <param name="Key">In lower case, as the compiler gives it.</param>
/// <param name="Values">What it may be set to, in lower case; case does not count. Empty for a list of module names.</param>
/// <param name="Default">What holds where it is not set, in words.</param>
/// <param name="Meaning">What it changes, in words.</param>
internal sealed record AnalyzerOption(string Key, ImmutableArray<string> Values, string Default, string Meaning)
{
    /// <summary>What the keys of all our options begin with.</summary>
    public const string Prefix = "symlink_analyzers.";

    public bool Accepts(string value) => Values.IsEmpty
        ? ModuleList.TryParse(value, out _)
        : Values.Contains(Normalize(value));

    public static string Normalize(string value) => value.Trim().ToLowerInvariant();
}
