using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Arguments;

/// <summary>SLNK3002: the flags hold bits that mean nothing to the function.</summary>
internal sealed class UndefinedFlagsRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK3002",
        title: "The flags contain undefined bits",
        messageFormat: "{0} does not define the flags 0x{1:x}: the call fails with error 87 (ERROR_INVALID_PARAMETER), or changes its meaning in a later Windows",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The flags are bits: 1 for a directory, 2 for unprivileged creation, 3 for both.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.UndefinedFlags is not 0 and var undefined && call.FindArgument(ParameterRole.Flags) is { } argument)
        {
            report(Diagnostic.Create(Rule, call.PlaceOf(argument).GetLocation(), call.Declaration.ExportName, undefined));
        }
    }
}
