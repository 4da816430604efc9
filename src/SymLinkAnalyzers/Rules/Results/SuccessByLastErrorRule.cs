using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2009: the error code decides about success, though a success may leave any code.</summary>
internal sealed class SuccessByLastErrorRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2009",
        title: "Success is judged by the last error",
        messageFormat: "The last error decides whether {0} succeeded, but after a success it can hold any code: success can be taken for a failure",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The last error means something only after a failure. After a success, .NET Framework still holds the code of an earlier call, and on any .NET the function itself may leave one. If the return value has the right width, it is all you need.");

    /// <summary>The comparisons that decide.</summary>
    public static IEnumerable<IOperation> FindTests(NativeCall call)
    {
        bool isDisregarded = call.ResultUse != ResultUse.Used;
        foreach (FlowStep step in call.StepsAfter)
        {
            if (step is { Test: ResultTest.JoinsWithError, Operation: IBinaryOperation joined })
            {
                foreach (IOperation side in new[] { joined.LeftOperand, joined.RightOperand })
                {
                    if (MeansSuccess(side, call) is { } means && means == (joined.OperatorKind == BinaryOperatorKind.And))
                    {
                        yield return side;
                    }
                }
            }
            else if (MeansSuccess(step.Operation, call) is not null
                && (isDisregarded ? step.Outcome == CallOutcome.Untested : step.Outcome == CallOutcome.Success && call.IsReachedOnlyOn(step.Operation, CallOutcome.Success)))
            {
                yield return step.Operation;
            }
        }
    }

    protected override IEnumerable<Finding> Find(NativeCall call) => FindTests(call).Select(test => new Finding(test.Syntax, call.Declaration.ExportName));

    /// <summary>Whether a comparison of the error with 0 says success or failure; null where it is no such comparison.</summary>
    private static bool? MeansSuccess(IOperation operation, NativeCall call) =>
        ConstantComparison.Read(operation) is { Operand: 0, AsksForNonZero: { } asksForError, Value: var value } && ErrorCodes.IsErrorOf(call, value) ? !asksForError : null;
}
