using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4005: the link that is made may be replaced by anybody.</summary>
internal sealed class UnprotectedLinkRule : CallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4005",
        title: "The symbolic link is unprotected",
        messageFormat: "{0} makes a link that any process may redirect: whoever opens the device by its name may reach another one; call {1}",
        category: RuleCategory.Security,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "An unprotected link has no access control of its own. It exists for names that programs have to redirect, such as those of printer ports.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.ProtectedAlternative is { } alternative)
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName, alternative));
        }
    }
}
