using System.Globalization;
using System.Text;
using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Presets;

/// <summary>
/// The global config of a mode, as the package has it. It names only what the mode changes, so that settings for a whole
/// category still reach the other rules.
/// </summary>
internal sealed class PresetFile(AnalysisMode mode, IEnumerable<RuleEntry> rules)
    : GeneratedFile($"src/SymLinkAnalyzers.Package/buildTransitive/presets/{mode}.globalconfig")
{
    public override string Generate(string? current)
    {
        // Any config file of the user has a higher level.
        var text = new StringBuilder(
            $"""
            # SymLinkAnalysisMode = {mode}. Written by tools/DocGen.
            is_global = true
            global_level = -100


            """.ReplaceLineEndings("\n"));
        foreach (RuleEntry rule in rules)
        {
            if (Preset.FindSeverity(rule, mode) is { } severity)
            {
                text.Append(CultureInfo.InvariantCulture, $"# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
            }
        }

        return text.ToString();
    }
}
