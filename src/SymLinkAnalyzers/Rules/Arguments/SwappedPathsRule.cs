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

    protected override void Check(NativeCall call, Action<Diagnostic> report) => Check(
        call.Member,
        call.Invocation,
        call.Declaration.ExportName,
        call.FindArgument(ParameterRole.LinkPath),
        call.FindArgument(ParameterRole.TargetPath),
        report);

    protected override void Check(ManagedCall call, Action<Diagnostic> report) => Check(
        call.Member,
        call.Invocation,
        call.DisplayName,
        call.FindArgument(call.Api.LinkParameter),
        call.FindArgument(call.Api.TargetParameter),
        report);

    private static void Check(MemberContext member, IOperation invocation, string function, IArgumentOperation? link, IArgumentOperation? target, Action<Diagnostic> report)
    {
        if (link is { ArgumentKind: ArgumentKind.Explicit }
            && target is { ArgumentKind: ArgumentKind.Explicit }
            && PathName.Of(link.Value, member.Types) is { } linkName
            && PathName.Of(target.Value, member.Types) is { } targetName
            && PathName.SaysTarget(linkName)
            && PathName.SaysLink(targetName))
        {
            report(Diagnostic.Create(
                Rule,
                invocation.Syntax.GetLocation(),
                [link.Value.Syntax.GetLocation(), target.Value.Syntax.GetLocation()],
                function,
                linkName,
                targetName));
        }
    }
}
