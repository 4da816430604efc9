using System.Collections.Immutable;

namespace SymLinkAnalyzers.Options;

/// <summary>All options. A key that is not here is reported.</summary>
internal static class OptionCatalogue
{
    public static AnalyzerOption PreferredApi { get; } = new(
        AnalyzerOption.Prefix + "preferred_api",
        ImmutableArray.Create("symlink", "framework", "declaration"),
        "the order of each rule's page",
        "which fix comes first, in the editor and for `dotnet format`: a call of `SymLinks.SymLink`, a call of `File.CreateSymbolicLink` or `Directory.CreateSymbolicLink`, or a correct call of the import");

    public static AnalyzerOption KernelMode { get; } = new(
        AnalyzerOption.Prefix + "kernel_mode",
        ImmutableArray.Create("true", "false"),
        "`false`",
        "whether the code runs in the kernel, as in a driver compiled ahead of time: SLNK4001 is silent, SLNK4008 can report");

    public static AnalyzerOption DriverFramework { get; } = new(
        AnalyzerOption.Prefix + "driver_framework",
        ImmutableArray.Create("wdm", "kmdf", "umdf"),
        "unknown",
        "the framework of the driver: with `wdm`, SLNK4008 reports; with `umdf`, SLNK4006 requires `\\DosDevices\\Global\\`");

    public static AnalyzerOption AdditionalModules { get; } = new(
        AnalyzerOption.Prefix + "additional_modules",
        ImmutableArray<string>.Empty,
        "none",
        "your own DLLs that forward the functions to Windows, such as `links.dll, shim.dll`: imports from them are judged like imports from kernel32");

    public static AnalyzerOption JudgeReferences { get; } = new(
        AnalyzerOption.Prefix + "judge_references",
        ImmutableArray.Create("true", "false"),
        "`false`",
        "whether SLNK2008 also reports, as a suggestion without a location, each referenced assembly that imports the function with the wrong width, called or not");

    public static ImmutableArray<AnalyzerOption> All { get; } = ImmutableArray.Create(PreferredApi, KernelMode, DriverFramework, AdditionalModules, JudgeReferences);

    public static AnalyzerOption? Find(string key) => All.FirstOrDefault(option => string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase));
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
