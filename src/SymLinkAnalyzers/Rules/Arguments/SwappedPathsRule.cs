using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3004: the names at the call say that each path stands where the other belongs.</summary>
internal sealed class SwappedPathsRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3004",
        title: "Link and target are swapped",
        messageFormat: "{0} takes the path of the link first: '{1}' and '{2}' seem to be swapped, and no link appears where it is wanted",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "CreateSymbolicLink takes the new link before its target: ln and symlink take the target first.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        if (call.Link is { Parent: IArgumentOperation { ArgumentKind: ArgumentKind.Explicit } } link
            && call.Target is { ArgumentKind: ArgumentKind.Explicit, Value: var target }
            && PathName.Of(link, call.Member.Types) is { } linkName
            && PathName.Of(target, call.Member.Types) is { } targetName
            && PathName.SaysTarget(linkName)
            && PathName.SaysLink(targetName))
        {
            report(Diagnostic.Create(
                Rule,
                call.Invocation.Syntax.GetLocation(),
                [link.Syntax.GetLocation(), target.Syntax.GetLocation()],
                call.DisplayName,
                linkName,
                targetName));
        }
    }
}
