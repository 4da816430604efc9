using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.FilePaths;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4005: any process can replace the link.</summary>
internal sealed class UnprotectedLinkRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4005",
        title: "The symbolic link is unprotected",
        messageFormat: "{0} creates a link that any process can redirect, so the name may open another device: call {1}",
        category: RuleCategory.Security,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "An unprotected link has no access control of its own. It is meant for port names such as LPT1 and COM1, which users may assign to another device.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.ProtectedAlternative is { } alternative && !(FindName(call) is { } name && ObjectDirectory.IsPort(name)))
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName, alternative));
        }
    }

    private static ComposedText? FindName(NativeCall call) =>
        call.FindArgument(ParameterRole.ObjectLink) is { } link ? ObjectNameReader.Read(link, call.Member) : null;
}
