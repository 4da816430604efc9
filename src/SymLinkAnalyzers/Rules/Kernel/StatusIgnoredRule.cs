using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Rules.Kernel;

/// <summary>SLNK4003: an NTSTATUS is thrown away, or read as if it were a BOOL.</summary>
internal sealed class StatusIgnoredRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK4003",
        title: "An NTSTATUS is ignored, or tested as a Boolean",
        messageFormat: "The NTSTATUS of {0} {1}: {2}",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "An NTSTATUS is negative on failure. STATUS_SUCCESS is 0, so a test for 0 or 1 that is right for a BOOL is the wrong way round.");

    protected override void Check(NativeCall call, Action<Diagnostic> report)
    {
        if (call.Function.Returns != ReturnKind.NtStatus)
        {
            return;
        }

        if (call.ResultUse is not (ResultUse.Used or ResultUse.None))
        {
            report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName, "is ignored", "if the call fails, nothing reports it"));
            return;
        }

        foreach (StatusTest test in StatusTestReader.Find(call))
        {
            if (test.Operand == 1)
            {
                Report(test, "is compared with 1", "success is 0 and failures are negative");
            }
            else if (StatusTestReader.TakesNonZeroForSuccess(test))
            {
                Report(test, "is tested as a Boolean", "0 is success, so failures pass as success");
            }
        }

        void Report(StatusTest test, string what, string consequence) =>
            report(Diagnostic.Create(Rule, test.Operation.Syntax.GetLocation(), call.Declaration.ExportName, what, consequence));
    }
}
