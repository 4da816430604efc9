using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2005: a Win32 error code goes where an HRESULT is expected, for which positive numbers mean success.</summary>
internal sealed class ErrorAsHResultRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2005",
        title: "A Win32 error is used as an HRESULT",
        messageFormat: "The error of {0} is a Win32 error code, but '{1}' takes an HRESULT and treats positive numbers as success: no exception results",
        category: RuleCategory.Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Marshal.ThrowExceptionForHR does nothing for a positive number, and all Win32 error codes are positive. Marshal.GetHRForLastWin32Error returns the last error as an HRESULT.");

    /// <summary>What is passed as an HRESULT and is an error code of the call, and the method that it is passed to.</summary>
    public static IEnumerable<(IOperation Code, string Method)> FindCodes(NativeCall call)
    {
        foreach (FlowStep step in call.StepsAfter)
        {
            if (step.Operation is IInvocationOperation { TargetMethod: { Name: "ThrowExceptionForHR" or "GetExceptionForHR", ContainingType: var type } method } invocation
                && call.Member.Types.Is(type, KnownType.Marshal)
                && step.Outcome != CallOutcome.Success
                && invocation.Arguments is { Length: > 0 } arguments
                && ErrorCodes.IsErrorOf(call, arguments[0].Value))
            {
                yield return (arguments[0].Value, method.Name);
            }
        }
    }

    protected override IEnumerable<Finding> Find(NativeCall call) =>
        FindCodes(call).Select(found => new Finding(found.Code.Syntax, call.Declaration.ExportName, found.Method));
}
