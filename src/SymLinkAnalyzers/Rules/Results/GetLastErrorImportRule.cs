using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2004: the error is asked of the system itself, which the runtime has called since.</summary>
internal sealed class GetLastErrorImportRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2004",
        title: "The last error is read through the GetLastError import",
        messageFormat: "The error of {0} is read through an import of GetLastError: the runtime may have overwritten it by then",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The runtime calls the system for its own purposes between two P/Invoke calls. Only Marshal.GetLastWin32Error returns the code that was saved right after the call.");

    protected override IEnumerable<Finding> Find(NativeCall call)
    {
        foreach (FlowStep step in call.StepsAfter)
        {
            if (step.Outcome != CallOutcome.Success && LastErrorRead.KindOf(step.Operation, call.Member.Types) == LastErrorReadKind.Import)
            {
                yield return new Finding(step.Syntax, call.Declaration.ExportName);
            }
        }
    }
}
