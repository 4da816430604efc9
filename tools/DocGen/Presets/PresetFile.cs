using System.Globalization;
using System.Text;
using SymLinkAnalyzers.DocGen.Output;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Presets;

/// <summary>
/// The global config of a mode, as the package has it. It names every rule, also those that it leaves as they are, so that a
/// severity for all rules or for a category does not undo the mode.
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
            text.Append(CultureInfo.InvariantCulture, $"# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Preset.FindSeverity(rule, mode)}\n");
        }

        return text.ToString();
    }
}
