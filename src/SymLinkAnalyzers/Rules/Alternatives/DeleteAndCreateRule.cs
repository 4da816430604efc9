using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;

namespace SymLinkAnalyzers.Rules.Alternatives;

/// <summary>SLNK5004: the old link is gone before the new one is there, and stays gone where the call fails.</summary>
internal sealed class DeleteAndCreateRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK5004",
        title: "Delete and create is not atomic",
        messageFormat: "The link is deleted just before {0} creates it again: for a moment there is no link, and if the call fails, it stays gone",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Info,
        description: "Create the new link under another name and move it over the old one, as SymLink.Replace does.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        if (call is { Link: { } link, Target: not null } && DeletionBefore.Find(call.Invocation, link, call.Member.Types) is { } deletion)
        {
            report(Diagnostic.Create(
                Rule,
                call.Invocation.Syntax.GetLocation(),
                [deletion.Syntax.GetLocation()],
                call.DisplayName));
        }
    }
}
