using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The checks of one code fix test, in their order.</summary>
internal sealed class CodeFixVerification
{
    public required TestSession Session { get; init; }

    public required CodeFixRunner Runner { get; init; }

    public required EvaluatedState TestState { get; init; }

    public required EvaluatedState FixedState { get; init; }

    public required EvaluatedState BatchFixedState { get; init; }

    public required CodeFixTestBehaviors Behaviors { get; init; }

    public required int? Iterations { get; init; }

    public required int? FixAllIterations { get; init; }

    public required int? FixAllInDocumentIterations { get; init; }

    public required int? FixAllInProjectIterations { get; init; }

    public async Task RunAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        var analyzed = await Session
            .VerifyDiagnosticsAsync(TestState, verifier.PushContext("Diagnostics of test state"), cancellationToken)
            .ConfigureAwait(false);
        var isFixed = !SolutionComparison.AreEqual(TestState, FixedState);
        var isBatchFixed = !SolutionComparison.AreEqual(TestState, BatchFixedState);
        if (!isFixed && !isBatchFixed)
        {
            await Runner
                .VerifyNothingOfferedAsync(analyzed, verifier.PushContext("Code fix not expected"), cancellationToken)
                .ConfigureAwait(false);
            return;
        }

        if (isFixed)
        {
            await Session
                .VerifyDiagnosticsAsync(FixedState, verifier.PushContext("Diagnostics of fixed state"), cancellationToken)
                .ConfigureAwait(false);
        }

        if (isBatchFixed && !SolutionComparison.AreEqual(FixedState, BatchFixedState))
        {
            await Session
                .VerifyDiagnosticsAsync(BatchFixedState, verifier.PushContext("Diagnostics of batch fixed state"), cancellationToken)
                .ConfigureAwait(false);
        }

        await VerifyFixEachAsync(analyzed, verifier.PushContext("Iterative code fix application"), cancellationToken).ConfigureAwait(false);
        await VerifyFixAllAsync(analyzed, verifier, cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifyFixEachAsync(AnalyzedSolution analyzed, IVerifier verifier, CancellationToken cancellationToken)
    {
        var diagnostics = TestState.ExpectedDiagnostics.Count(result => Session.FixableIds.Contains(result.Id));
        var count = new IterationCount(Iterations ?? (SolutionComparison.AreEqual(TestState, FixedState) ? 0 : -diagnostics));
        var outcome = await Runner.FixEachAsync(analyzed.Solution, count, verifier, cancellationToken).ConfigureAwait(false);
        await VerifyOutcomeAsync(FixedState, outcome, count, verifier, cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifyFixAllAsync(AnalyzedSolution analyzed, IVerifier verifier, CancellationToken cancellationToken)
    {
        var isChanged = !SolutionComparison.AreEqual(TestState, BatchFixedState);
        var documents = TestState.ExpectedDiagnostics
            .Where(result => result.HasLocation && Session.FixableIds.Contains(result.Id))
            .Select(result => result.Spans[0].Span.Path)
            .Distinct()
            .Count();
        var projects = TestState.Projects.Count(project =>
            !SolutionComparison.AreEqual(project, BatchFixedState.Projects.Single(batch => batch.Name == project.Name)));
        var languages = TestState.Projects.Select(project => project.Language).Distinct().Count();

        await VerifyScopeAsync(FixAllScope.Document, FixAllInDocumentIterations ?? (isChanged ? -documents : 0)).ConfigureAwait(false);
        await VerifyScopeAsync(FixAllScope.Project, FixAllInProjectIterations ?? -projects).ConfigureAwait(false);
        await VerifyScopeAsync(FixAllScope.Solution, FixAllIterations ?? (isChanged ? -languages : 0)).ConfigureAwait(false);
        if (IsVerified(FixAllScope.Solution))
        {
            var context = verifier.PushContext("Fix all as dotnet format does");
            var passes = Math.Abs(FixAllIterations ?? languages);
            var solution = await Runner.FixAsFormatAsync(analyzed.Solution, passes, context, cancellationToken).ConfigureAwait(false);
            await SolutionComparison.VerifyAsync(BatchFixedState, solution, context, cancellationToken).ConfigureAwait(false);
        }

        async Task VerifyScopeAsync(FixAllScope scope, int iterations)
        {
            if (!IsVerified(scope))
            {
                return;
            }

            var context = verifier.PushContext($"Fix all in {scope.ToString().ToLowerInvariant()}");
            var count = new IterationCount(iterations);
            var outcome = await Runner.FixAllAsync(analyzed.Solution, scope, count, context, cancellationToken).ConfigureAwait(false);
            await VerifyOutcomeAsync(BatchFixedState, outcome, count, context, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsVerified(FixAllScope scope)
        => Runner.Supports(scope) && !Behaviors.HasFlag(scope switch
        {
            FixAllScope.Document => CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
            FixAllScope.Project => CodeFixTestBehaviors.SkipFixAllInProjectCheck,
            _ => CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        });

    // The texts first: what they show usually explains a wrong number as well.
    private static async Task VerifyOutcomeAsync(
        EvaluatedState expected,
        FixOutcome outcome,
        IterationCount count,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        await SolutionComparison.VerifyAsync(expected, outcome.Solution, verifier, cancellationToken).ConfigureAwait(false);
        count.Verify(outcome, verifier);
    }
}
