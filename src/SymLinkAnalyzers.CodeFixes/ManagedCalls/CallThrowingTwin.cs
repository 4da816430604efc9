using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Calls the method without Try, which throws, where nothing looks at the result.</summary>
internal sealed class CallThrowingTwin : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (!context.Diagnostic.Properties.TryGetValue(DiagnosticProperty.Replacement, out string? twin)
            || twin is null
            || context.FindOperation<IInvocationOperation>() is not { } call
            || FindReplaced(call) is not { } replaced
            || Layout.CommentsIn(replaced, call.Syntax).Any()
            || OutArgumentsOf(call).Any(argument => Layout.CommentsIn(argument).Any())

            // It clears up after an exception, which one of its own would replace.
            || (twin == "Delete" && CaughtExceptions.IsInHandler(call))
            || !ThrowingPlace.Allows(call, NamedLink.Of(context.FindManagedCall()), context.Interop.Values.Types))
        {
            return null;
        }

        return ReplacementPlan.Create(context, "Call SymLink." + twin, replaced, generator =>
        {
            SyntaxNode[] outArguments = [.. OutArgumentsOf(call)];
            SyntaxNode name = LanguageSyntax.NameOf(LanguageSyntax.CalleeOf(call.Syntax));
            SyntaxNode tracked = call.Syntax.TrackNodes([name, .. outArguments]);
            tracked = tracked.ReplaceNode(tracked.GetCurrentNode(name)!, generator.IdentifierName(twin).WithTriviaFrom(name));
            foreach (SyntaxNode argument in outArguments)
            {
                tracked = WrittenArgument.Remove(tracked.GetCurrentNode(argument)!, tracked);
            }

            return tracked;
        });
    }

    /// <summary>Visual Basic takes an <c>out</c> parameter for a <c>ByRef</c> one.</summary>
    private static IEnumerable<SyntaxNode> OutArgumentsOf(IInvocationOperation call) =>
        call.Arguments.Where(argument => argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref).Select(argument => argument.Syntax);

    /// <summary>The call, with the assignment to a discard round it; a local that nothing reads is for the author to remove.</summary>
    private static SyntaxNode? FindReplaced(IInvocationOperation call) => call.Parent switch
    {
        IExpressionStatementOperation => call.Syntax,
        ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => assignment.Syntax,
        _ => null,
    };
}
