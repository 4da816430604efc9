using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Rules.Configuration;

/// <summary>SLNK9001: a config file sets an option that is not there, or to a value that it cannot have.</summary>
internal sealed class InvalidOptionRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK9001",
        title: "An option of SymLinkAnalyzers is not valid",
        messageFormat: "'{0} = {1}' has no effect: {2}",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Otherwise nobody would notice a misspelled key or value. The configuration page lists the options and their values.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Reports each faulty setting once: in the config file, where the build shows that to the analyzers, else without a place.</summary>
    public void Check(CompilationAnalysisContext context)
    {
        SortedDictionary<string, string> faulty = FindFaulty(context);
        if (faulty.Count == 0)
        {
            return;
        }

        HashSet<string> placed = new(StringComparer.OrdinalIgnoreCase);
        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            if (!ConfigFile.MayBe(file.Path) || file.GetText(context.CancellationToken) is not { } text)
            {
                continue;
            }

            foreach (TextLine line in text.Lines)
            {
                if (ConfigFile.ReadSetting(line) is { } setting
                    && faulty.TryGetValue(setting.Key, out string? value)
                    && string.Equals(value, setting.Value, StringComparison.Ordinal))
                {
                    placed.Add(setting.Key);
                    Report(setting.Key, value, Location.Create(file.Path, setting.Span, text.Lines.GetLinePositionSpan(setting.Span)));
                }
            }
        }

        foreach (KeyValuePair<string, string> setting in faulty)
        {
            if (!placed.Contains(setting.Key))
            {
                Report(setting.Key, setting.Value, Location.None);
            }
        }

        void Report(string key, string value, Location location) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, key, value, Explain(key)));
    }

    private static SortedDictionary<string, string> FindFaulty(CompilationAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        SortedDictionary<string, string> faulty = new(StringComparer.OrdinalIgnoreCase);

        // What is set for all files is among each one's.
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            Collect(provider.GetOptions(tree));
        }

        return faulty;

        void Collect(AnalyzerConfigOptions options)
        {
            foreach (string key in options.Keys)
            {
                if (key.StartsWith(AnalyzerOption.Prefix, StringComparison.OrdinalIgnoreCase)
                    && options.TryGetValue(key, out string? value)
                    && OptionCatalogue.Find(key)?.Accepts(value) != true)
                {
                    faulty[key] = value;
                }
            }
        }
    }

    private static string Explain(string key)
    {
        if (OptionCatalogue.Find(key) is not { } option)
        {
            ImmutableArray<string> keys = ImmutableArray.CreateRange(OptionCatalogue.All, known => known.Key);
            return "there is no such option; the options are " + string.Join(", ", keys);
        }

        return option.Values.IsEmpty
            ? "the value must be file names of modules, separated by commas, such as 'links.dll, shim.dll'"
            : "the value must be one of " + string.Join(", ", option.Values);
    }
}
