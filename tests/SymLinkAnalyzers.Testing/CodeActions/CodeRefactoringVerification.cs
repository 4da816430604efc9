using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The checks of one refactoring test, in their order.</summary>
internal sealed class CodeRefactoringVerification
{
    public required TestSession Session { get; init; }

    public required ImmutableArray<CodeRefactoringProvider> Providers { get; init; }

    public required CodeActionSelection Selection { get; init; }

    public required CodeActionValidationMode ValidationMode { get; init; }

    public required EvaluatedState TestState { get; init; }

    public required EvaluatedState FixedState { get; init; }

    public required bool OffersEmptyRefactoring { get; init; }

    public async Task RunAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        var analyzed = await Session
            .VerifyDiagnosticsAsync(WithoutTrigger(TestState), verifier.PushContext("Diagnostics of test state"), cancellationToken)
            .ConfigureAwait(false);
        var context = verifier.PushContext("Code refactoring application");
        var action = await FindActionAsync(analyzed.Solution, context, cancellationToken).ConfigureAwait(false);
        if (SolutionComparison.AreEqual(TestState, FixedState) && !OffersEmptyRefactoring)
        {
            if (action is not null)
            {
                context.Fail($"No refactoring was expected, but {CodeActionSelection.Describe(action)} is offered.");
            }

            return;
        }

        await Session
            .VerifyDiagnosticsAsync(WithoutTrigger(FixedState), verifier.PushContext("Diagnostics of fixed state"), cancellationToken)
            .ConfigureAwait(false);
        if (action is null)
        {
            context.Fail("Expected a refactoring, but none is offered.");
        }

        var solution = await CodeActionApplication
            .ApplyAsync(analyzed.Solution, action!, ValidationMode, mayChangeNothing: OffersEmptyRefactoring, context, cancellationToken)
            .ConfigureAwait(false);
        await SolutionComparison.VerifyAsync(FixedState, solution, context, cancellationToken).ConfigureAwait(false);
    }

    private static EvaluatedState WithoutTrigger(EvaluatedState state)
        => state with { ExpectedDiagnostics = state.ExpectedDiagnostics.RemoveAll(IsTrigger) };

    private static bool IsTrigger(DiagnosticResult result) => result.Id == CodeRefactoringTest.TriggerSpanDescriptor.Id;

    private async Task<CodeAction?> FindActionAsync(Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        var (document, span) = await FindTriggerAsync(solution, verifier, cancellationToken).ConfigureAwait(false);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var provider in Providers)
        {
            var offered = new List<CodeAction>();
            try
            {
                await provider
                    .ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, offered.Add, cancellationToken))
                    .ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                verifier.Fail($"'{provider.GetType()}' threw an exception:\n{exception}");
            }

            actions.AddRange(OfferedActions.Flatten(offered, verifier));
        }

        return Selection.Choose(actions.ToImmutable(), verifier);
    }

    private async Task<(Document Document, TextSpan Span)> FindTriggerAsync(
        Solution solution,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var triggers = TestState.ExpectedDiagnostics.Where(IsTrigger).Select(result => result.Spans[0].Span).ToList();
        var count = triggers.Count + TestState.Positions.Length;
        verifier.True(count == 1, $"A refactoring is asked for at one place, marked [|…|] or $$, but {count} are marked.");
        if (triggers is [var trigger])
        {
            var document = FindDocument(trigger.Path);
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return (document, text.Lines.GetTextSpan(trigger.Span));
        }

        return (FindDocument(TestState.Positions[0].Path), new TextSpan(TestState.Positions[0].Position, 0));

        Document FindDocument(string path)
            => solution.Projects.SelectMany(project => project.Documents).First(document => document.FilePath == path);
    }
}
