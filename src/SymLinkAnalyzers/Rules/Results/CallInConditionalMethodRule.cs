using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2002: the call is an argument of a method whose calls the compiler leaves out of some builds.</summary>
internal sealed class CallInConditionalMethodRule() : CallRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2002",
        title: "The call disappears from Release builds",
        messageFormat: "{0} is called in an argument of '{1}', which is compiled only if {2} is defined: other builds leave the call out",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "The compiler drops calls of a [Conditional] method together with their arguments, and so the call that creates the link.");

    protected override void Check(LinkCall call, Action<Diagnostic> report)
    {
        IOperation inner = call.Invocation;
        for (IOperation? outer = inner.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod: { } method }
                && inner is IArgumentOperation
                && ConditionalMethod.FindMissingSymbol(method, call.Invocation.Syntax.SyntaxTree, call.Member.Types) is { } symbol)
            {
                report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.DisplayName, method.Name, symbol));
                return;
            }
        }
    }
}
