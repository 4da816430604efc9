using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Lets the result alone decide: drops the test of the error code that is joined to it.</summary>
internal sealed class JudgeByResultAlone : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        // Where the code alone is tested there is nothing else to decide by.
        IOperation? test = context.FindOperation<IBinaryOperation>() ?? (IOperation?)context.FindOperation<IIsPatternOperation>();
        return test is not null
            && JoinedErrorTest.Of(test) is { HasComment: false } joined
            && context.MemberOf(test).Calls.Any(call => Asks(joined.Kept, call))
                ? ReplacementPlan.Create(context, "Drop the test of the error code", joined.Whole, _ => joined.KeptIn(joined.Whole).WithoutTrivia())
                : null;
    }

    /// <summary>Whether an expression asks for the result of the call, itself or through a local.</summary>
    private static bool Asks(IOperation expression, NativeCall call) => expression.DescendantsAndSelf().Any(operation =>
        operation.Syntax == call.Invocation.Syntax
        || (operation is ILocalReferenceOperation { Local: var local } && call.Member.Variables.MentionsOf(local).Any(mention => Holds(mention, call))));

    private static bool Holds(IOperation mention, NativeCall call)
    {
        IOperation? value = mention is IVariableDeclaratorOperation declarator ? declarator.GetVariableInitializer()?.Value
            : mention.Parent is ISimpleAssignmentOperation assignment && assignment.Target == mention ? assignment.Value
            : null;
        return value?.DescendantsAndSelf().Any(operation => operation.Syntax == call.Invocation.Syntax) == true;
    }
}
