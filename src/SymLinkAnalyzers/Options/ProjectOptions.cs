using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Options;

/// <summary>What a project's config files say of our options, for one file or for all. A value that is not valid counts as none.</summary>
internal sealed class ProjectOptions(AnalyzerConfigOptionsProvider? provider)
{
    /// <summary>Those of code that no config file applies to.</summary>
    public static ProjectOptions Default { get; } = new(provider: null);

    public bool IsKernelMode(SyntaxTree? tree) => Read(OptionCatalogue.KernelMode, tree) == "true";

    public DriverFramework FindDriverFramework(SyntaxTree? tree) => Read(OptionCatalogue.DriverFramework, tree) switch
    {
        "wdm" => DriverFramework.Wdm,
        "kmdf" => DriverFramework.Kmdf,
        "umdf" => DriverFramework.Umdf,
        _ => DriverFramework.None,
    };

    /// <summary>One of the option's values, in lower case, or null.</summary>
    public string? FindPreferredApi(SyntaxTree? tree) => Read(OptionCatalogue.PreferredApi, tree);

    /// <summary>Whether the module is one that forwards the functions of the table.</summary>
    public bool IsAdditionalModule(string module, SyntaxTree? tree)
    {
        if (Read(OptionCatalogue.AdditionalModules, tree) is not { } value)
        {
            return false;
        }

        ModuleList.TryParse(value, out ImmutableArray<NativeModule> modules);
        return NativeModule.AnyMatches(modules, module);
    }

    /// <summary>Whether references are judged that no call is known to reach an import of.</summary>
    public bool JudgesReferences(SyntaxTree? tree) => Read(OptionCatalogue.JudgeReferences, tree) == "true";

    private string? Read(AnalyzerOption option, SyntaxTree? tree)
    {
        // Code in metadata has no file, so that only a global config can speak of it.
        AnalyzerConfigOptions? options = tree is null ? provider?.GlobalOptions : provider?.GetOptions(tree);
        return options is not null && options.TryGetValue(option.Key, out string? value) && (option.Values.IsEmpty || option.Accepts(value))
            ? AnalyzerOption.Normalize(value)
            : null;
    }
}

/// <summary>File names of modules, separated by commas or semicolons.</summary>
internal static class ModuleList
{
    private static readonly char[] s_separators = [',', ';'];
    private static readonly char[] s_notInNames = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' ', '\t'];

    /// <summary>Reads what can be read; false where an entry is no file name.</summary>
    public static bool TryParse(string value, out ImmutableArray<NativeModule> modules)
    {
        bool isValid = true;
        var found = ImmutableArray.CreateBuilder<NativeModule>();
        foreach (string entry in value.Split(s_separators))
        {
            string name = entry.Trim().ToLowerInvariant();
            if (name.Length == 0 || name.IndexOfAny(s_notInNames) >= 0)
            {
                isValid = false;
                continue;
            }

            int extension = name.LastIndexOf('.');
            found.Add(extension > 0 && name.Substring(extension) is ".dll" or ".exe" or ".sys"
                ? new NativeModule(name.Substring(0, extension), name.Substring(extension))
                : new NativeModule(name));
        }

        modules = found.ToImmutable();
        return isValid;
    }
}

/// <summary>Finds what a project says of one rule by its id.</summary>
internal static class ConfiguredSeverity
{
    /// <summary>
    /// What a file says comes before what the project says. Null where neither names the rule;
    /// <see cref="ReportDiagnostic.Default"/> where it is named and left as it is.
    /// </summary>
    public static ReportDiagnostic? Find(CompilationOptions options, SyntaxTree tree, string id)
    {
        SyntaxTreeOptionsProvider? provider = options.SyntaxTreeOptionsProvider;
        return (provider is not null && provider.TryGetDiagnosticValue(tree, id, CancellationToken.None, out ReportDiagnostic severity))
            || options.SpecificDiagnosticOptions.TryGetValue(id, out severity)
            || (provider is not null && provider.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out severity))
                ? severity
                : null;
    }
}
