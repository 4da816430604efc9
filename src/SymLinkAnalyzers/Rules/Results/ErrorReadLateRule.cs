using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2003: something that sets the last error itself runs between the call and the read of its error.</summary>
internal sealed class ErrorReadLateRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2003",
        title: "The last error is read too late",
        messageFormat: "The error of {0} is read after {1}, which may have overwritten it: the reported reason can be wrong or missing",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The last error belongs to the thread, not to the call. Any later call into the system, such as file access, console output or another import, may overwrite it. Read it right after the call.");

    protected override IEnumerable<Finding> Find(NativeCall call)
    {
        if (!call.Declaration.SetsLastError)
        {
            yield break;
        }

        foreach (FlowStep step in call.StepsAfter.AddRange(call.StepsAfterTask))
        {
            if (step is { Interference: { } interference, Outcome: not CallOutcome.Success }
                && LastErrorRead.KindOf(step.Operation, call.Member.Types) is not (LastErrorReadKind.None or LastErrorReadKind.Import))
            {
                yield return new Finding(step.Syntax, call.Declaration.ExportName, Describe(interference));
            }
        }
    }

    private static string Describe(IOperation interference) => interference switch
    {
        IInvocationOperation invocation => "'" + invocation.TargetMethod.Name + "'",
        IObjectCreationOperation { Type: { } type } => "'new " + type.Name + "'",
        IMemberReferenceOperation reference => "'" + reference.Member.Name + "'",
        _ => "'await'",
    };
}
