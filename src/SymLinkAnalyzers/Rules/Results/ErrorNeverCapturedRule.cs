using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2006: the code asks for the captured error of a call whose import captures none.</summary>
internal sealed class ErrorNeverCapturedRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2006",
        title: "The last error was never captured",
        messageFormat: "{0}, so this reads the error of an earlier call, or 0",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The runtime saves the last error only for imports with SetLastError = true. After any other call the code is stale, or it is 0 and an exception made from it says that the operation completed successfully.");

    protected override IEnumerable<Finding> Find(NativeCall call)
    {
        if (call.Declaration.SetsLastError)
        {
            yield break;
        }

        foreach (FlowStep step in call.StepsAfter)
        {
            if (step.Outcome != CallOutcome.Success
                && LastErrorRead.KindOf(step.Operation, call.Member.Types) is LastErrorReadKind.Captured or LastErrorReadKind.CapturedAsResult or LastErrorReadKind.CapturedAsException or LastErrorReadKind.CapturedWithText)
            {
                yield return new Finding(step.Syntax, call.Declaration.Form == ImportForm.FunctionPointer
                    ? $"A call to {call.Declaration.ExportName} through a function pointer captures no error"
                    : $"The import of {call.Declaration.ExportName} does not set SetLastError");
            }
        }
    }
}
