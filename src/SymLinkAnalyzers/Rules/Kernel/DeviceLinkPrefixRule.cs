using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4006: the link lies where no program looks for devices.</summary>
internal sealed class DeviceLinkPrefixRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4006",
        title: @"The device link is outside \DosDevices",
        messageFormat: "{0} creates the link '{1}', which does not start with {2}: programs cannot open the device through it",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: @"Win32 looks for devices in the object directory \??, also called \DosDevices. A driver of the user-mode framework runs in session 0 and must name the global directory.");

    public override void Check(MemberContext member, Action<Diagnostic> report)
    {
        // Several calls may be given one name.
        HashSet<SyntaxNode> reported = [];
        foreach (NativeCall call in member.Calls)
        {
            Check(call, reported, report);
        }
    }

    private static void Check(NativeCall call, HashSet<SyntaxNode> reported, Action<Diagnostic> report)
    {
        if (FindLink(call) is not { } link || link.Start.Length == 0 || link.Parts.IsEmpty)
        {
            return;
        }

        bool needsGlobal = call.Function.Frameworks.Contains(DriverFramework.Umdf)
            && call.Member.Interop.Options.FindDriverFramework(call.Invocation.Syntax.SyntaxTree) == DriverFramework.Umdf;
        if (!ObjectDirectory.IsSurelyElsewhere(link, needsGlobal) || !reported.Add(link.Parts[0].Operation.Syntax))
        {
            return;
        }

        TextPart first = link.Parts[0];
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (first is { IsLiteral: true, Text: { } text } && ObjectDirectory.Correct(text, needsGlobal) is { } corrected)
        {
            properties = properties.Add(DiagnosticProperty.Replacement, corrected);
        }

        report(Diagnostic.Create(
            Rule,
            first.Operation.Syntax.GetLocation(),
            properties,
            call.Declaration.ExportName,
            link.Start,
            needsGlobal ? ObjectDirectory.Global : $@"{ObjectDirectory.DosDevices} or \??\"));
    }

    private static ComposedText? FindLink(NativeCall call)
    {
        if (call.Function.CreatesDeviceLink && call.FindArgument(ParameterRole.ObjectLink) is { } link)
        {
            // A link that is named like a device was meant to be the other argument.
            return ObjectNameReader.Read(link, call.Member) is { } name
                && (call.FindArgument(ParameterRole.ObjectTarget) is not { } target || !ObjectDirectory.AreSwapped(name, ObjectNameReader.Read(target, call.Member)))
                    ? name
                    : null;
        }

        // Links in other directories have good uses, unless it is a device that they lead to.
        return call.FindArgument(ParameterRole.ObjectAttributes) is { } attributes
            && call.FindArgument(ParameterRole.ObjectTarget) is { } device
            && ObjectNameReader.Read(device, call.Member) is { } leadsTo
            && ObjectDirectory.IsDevice(leadsTo)
                ? ObjectNameReader.Read(attributes, call.Member)
                : null;
    }
}
