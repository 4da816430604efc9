using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4007: the device is given as the link and the link as the device.</summary>
internal sealed class SwappedObjectNamesRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4007",
        title: "Link and device name are swapped",
        messageFormat: "{0} takes the name of the link first, but '{1}' names a device and '{2}' a link: the call fails or hides the device",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: @"The link in \DosDevices comes first, the device in \Device second.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.FindArgument(ParameterRole.ObjectLink) is { } link
            && call.FindArgument(ParameterRole.ObjectTarget) is { } target
            && ObjectNameReader.Read(link, call.Member) is { } linkName
            && ObjectNameReader.Read(target, call.Member) is { } targetName
            && ObjectDirectory.AreSwapped(linkName, targetName))
        {
            report(Diagnostic.Create(
                Rule,
                call.Invocation.Syntax.GetLocation(),
                [link.Value.Syntax.GetLocation(), target.Value.Syntax.GetLocation()],
                call.Declaration.ExportName,
                linkName.Start,
                targetName.Start));
        }
    }
}
