using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3004: the names at the call, or what is done with the paths before it, say that each stands where the other belongs.</summary>
internal sealed class SwappedPathsRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3004",
        title: "Link and target are swapped",
        messageFormat: "{0} takes the path of the link first: '{1}' and '{2}' seem to be swapped, so no link is created where it is wanted",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "CreateSymbolicLink takes the new link first and its target second; ln and symlink take the target first.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        if (call.Link is { Parent: IArgumentOperation { ArgumentKind: ArgumentKind.Explicit } } link
            && call.Target is { ArgumentKind: ArgumentKind.Explicit, Value: var target }
            && AreSwapped(link, target, call))
        {
            KnownTypes types = call.Member.Types;
            report(Diagnostic.Create(
                Rule,
                call.Invocation.Syntax.GetLocation(),
                [link.Syntax.GetLocation(), target.Syntax.GetLocation()],
                call.DisplayName,
                PathName.Of(link, types) ?? link.Syntax.ToString(),
                PathName.Of(target, types) ?? target.Syntax.ToString()));
        }
    }

    private static bool AreSwapped(IOperation link, IOperation target, LinkCall call)
    {
        KnownTypes types = call.Member.Types;
        string? linkName = PathName.Of(link, types);
        string? targetName = PathName.Of(target, types);
        if (linkName is not null && targetName is not null && PathName.SaysTarget(linkName) && PathName.SaysLink(targetName))
        {
            return true;
        }

        // Where the names say that all is right, the test may be what is wrong.
        return !(linkName is not null && PathName.MayBeLink(linkName))
            && !(targetName is not null && PathName.MayBeTarget(targetName))
            && (ExistenceGuard.Protects(link, call) || DeletionBefore.Find(call.Invocation, target, types) is not null);
    }
}
