using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4009: what is removed need not be what the program has defined.</summary>
internal sealed class RemovalByPrefixRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4009",
        title: "A DOS device definition is removed by prefix",
        messageFormat: "{0} removes a definition without {1} (0x{2:x}): {3}",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Several programs may define the same device name. Only an exact match makes sure that the caller's own definition is removed.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.FindFlag(FlagMeaning.RemoveDefinition) is not { } remove
            || call.Function.FindFlag(FlagMeaning.ExactMatchOnRemove) is not { } exact
            || call.FindArgument(ParameterRole.Flags) is not { } flags
            || call.FindArgument(ParameterRole.DosTarget) is not { } target)
        {
            return;
        }

        KnownBits bits = call.Flags;

        // Where no target is given there is nothing that could match exactly.
        if ((bits.Set & remove.Value) == 0 || !bits.AreSurelyClear(exact.Value) || ValueOrigin.IsNull(target.Value))
        {
            return;
        }

        report(Diagnostic.Create(
            Rule,
            call.PlaceOf(flags).GetLocation(),
            call.Declaration.ExportName,
            exact.Name,
            exact.Value,
            target.Value.ConstantValue is { HasValue: true, Value: "" }
                ? "the latest one goes, even if another program made it"
                : "the first one that starts with the target goes, even if another program made it"));
    }
}
