using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies the fixes of one test.</summary>
internal sealed class CodeFixRunner
{
    public required ImmutableArray<CodeFixProvider> Providers { get; init; }

    public required SolutionAnalyzer Analyzer { get; init; }

    public required CodeActionSelection Selection { get; init; }

    public required CodeActionValidationMode ValidationMode { get; init; }

    /// <summary>Whether a fix may be for what only the analysis of the whole compilation finds.</summary>
    public required bool AllowNonLocal { get; init; }

    /// <summary>Whether to stop after the first fix.</summary>
    public required bool FixOne { get; init; }

    /// <summary>Picks the diagnostic for <see cref="FixOne"/>.</summary>
    public required Func<ImmutableArray<Diagnostic>, Diagnostic?> SelectDiagnostic { get; init; }

    /// <summary>One by one, as the light bulb does.</summary>
    public Task<FixOutcome> FixEachAsync(Solution solution, IterationCount count, IVerifier verifier, CancellationToken cancellationToken)
        => RepeatAsync(solution, count, Providers, (_, fix) => GetActionAsync(fix, verifier, cancellationToken), verifier, cancellationToken);

    /// <summary>All at once in a scope, as an editor does.</summary>
    public Task<FixOutcome> FixAllAsync(
        Solution solution,
        FixAllScope scope,
        IterationCount count,
        IVerifier verifier,
        CancellationToken cancellationToken)
        => RepeatAsync(
            solution,
            count,
            ProvidersFor(scope),
            (analyzed, fix) => GetFixAllActionAsync(
                fix,
                scope,
                fix.Provider.FixableDiagnosticIds,
                new EditorDiagnosticProvider(FixableDiagnostics(analyzed)),
                verifier,
                cancellationToken),
            verifier,
            cancellationToken);

    /// <summary>Whether any fix has a FixAll that an editor offers for a scope.</summary>
    public bool Supports(FixAllScope scope) => !ProvidersFor(scope).IsEmpty;

    /// <summary>All at once, id by id, and told of a whole project's diagnostics, as <c>dotnet format</c> does.</summary>
    public async Task<Solution> FixAsFormatAsync(Solution solution, int passes, IVerifier verifier, CancellationToken cancellationToken)
    {
        var providers = ProvidersFor(FixAllScope.Solution);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var id in providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct())
            {
                var analyzed = await Analyzer.AnalyzeAsync(solution, verifier, cancellationToken).ConfigureAwait(false);
                var diagnostics = FixableDiagnostics(analyzed).Where(diagnostic => diagnostic.Id == id).ToImmutableArray();
                var fix = await FindFixAsync(analyzed, diagnostics, providers, verifier, cancellationToken).ConfigureAwait(false);
                if (fix is null)
                {
                    continue;
                }

                var diagnosticProvider = new FormatDiagnosticProvider(diagnostics);
                var action = await GetFixAllActionAsync(fix, FixAllScope.Solution, [id], diagnosticProvider, verifier, cancellationToken)
                    .ConfigureAwait(false);
                solution = await ApplyAsync(analyzed.Solution, action, verifier, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    /// <summary>Verifies that nothing is offered for what is reported.</summary>
    public async Task VerifyNothingOfferedAsync(AnalyzedSolution analyzed, IVerifier verifier, CancellationToken cancellationToken)
    {
        var fix = await FindFixAsync(analyzed, FixableDiagnostics(analyzed), Providers, verifier, cancellationToken).ConfigureAwait(false);
        if (fix is not null)
        {
            verifier.Fail(
                $"No code fix was expected, but {CodeActionSelection.Describe(fix.Action)} is offered for: {fix.Diagnostic}\n"
                + "Give the fixed code, or verify the analyzer alone.");
        }
    }

    private async Task<FixOutcome> RepeatAsync(
        Solution solution,
        IterationCount count,
        ImmutableArray<CodeFixProvider> providers,
        Func<AnalyzedSolution, OfferedFix, Task<CodeAction>> getAction,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        for (var iterations = 0; ; iterations++)
        {
            if (FixOne && iterations == 1)
            {
                return new FixOutcome(solution, iterations, IsStopped: false);
            }

            var analyzed = await Analyzer.AnalyzeAsync(solution, verifier, cancellationToken).ConfigureAwait(false);
            var fix = await FindFixAsync(analyzed, FixableDiagnostics(analyzed), providers, verifier, cancellationToken).ConfigureAwait(false);
            if (fix is null || iterations == count.Maximum)
            {
                return new FixOutcome(analyzed.Solution, iterations, IsStopped: fix is not null);
            }

            var action = await getAction(analyzed, fix).ConfigureAwait(false);
            solution = await ApplyAsync(analyzed.Solution, action, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The chosen action of the first diagnostic for which it is offered.</summary>
    private async Task<OfferedFix?> FindFixAsync(
        AnalyzedSolution analyzed,
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableArray<CodeFixProvider> providers,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        if (FixOne)
        {
            diagnostics = SelectDiagnostic(diagnostics) is { } selected ? [selected] : [];
        }

        foreach (var diagnostic in diagnostics)
        {
            var document = analyzed.Solution.GetDocument(diagnostic.Location.SourceTree)!;
            var offered = new List<(CodeFixProvider Provider, CodeAction Action)>();
            foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = await GetActionsAsync(document, diagnostic, provider, verifier, cancellationToken).ConfigureAwait(false);
                offered.AddRange(actions.Select(action => (provider, action)));
            }

            if (Selection.Choose([.. offered.Select(offer => offer.Action)], verifier) is { } chosen)
            {
                return new OfferedFix(document, diagnostic, offered.First(offer => offer.Action == chosen).Provider, chosen);
            }
        }

        return null;
    }

    private async Task<CodeAction> GetActionAsync(OfferedFix fix, IVerifier verifier, CancellationToken cancellationToken)
    {
        verifier.True(
            AllowNonLocal || await Analyzer.IsLocalAsync(fix.Document.Project, fix.Diagnostic, cancellationToken).ConfigureAwait(false),
            $"Code fix is attempting to provide a fix for a non-local analyzer diagnostic, which no editor offers: {fix.Diagnostic}");
        return fix.Action;
    }

    private static async Task<ImmutableArray<CodeAction>> GetActionsAsync(
        Document document,
        Diagnostic diagnostic,
        CodeFixProvider provider,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        try
        {
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            verifier.Fail($"'{provider.GetType()}' threw an exception for: {diagnostic}\n{exception}");
        }

        return OfferedActions.Flatten(actions, verifier);
    }

    private static async Task<CodeAction> GetFixAllActionAsync(
        OfferedFix fix,
        FixAllScope scope,
        IEnumerable<string> diagnosticIds,
        FixAllContext.DiagnosticProvider diagnosticProvider,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var context = new FixAllContext(
            fix.Document,
            fix.Provider,
            scope,
            fix.Action.EquivalenceKey!,
            diagnosticIds,
            diagnosticProvider,
            cancellationToken);
        CodeAction? action = null;
        try
        {
            action = await fix.Provider.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            verifier.Fail($"FixAll of '{fix.Provider.GetType()}' threw an exception:\n{exception}");
        }

        if (action is null)
        {
            verifier.Fail(
                $"FixAll of '{fix.Provider.GetType()}' does nothing, although {CodeActionSelection.Describe(fix.Action)} "
                + $"is offered for: {fix.Diagnostic}");
        }

        return action!;
    }

    private Task<Solution> ApplyAsync(Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
        => CodeActionApplication.ApplyAsync(solution, action, ValidationMode, mayChangeNothing: false, verifier, cancellationToken);

    private ImmutableArray<CodeFixProvider> ProvidersFor(FixAllScope scope)
        => [.. Providers.Where(provider => provider.GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(scope) == true)];

    /// <summary>What a fix may be asked to fix: it is told of no other ids, and generated files cannot be changed.</summary>
    private ImmutableArray<Diagnostic> FixableDiagnostics(AnalyzedSolution analyzed)
        =>
        [
            .. analyzed.Diagnostics.Where(diagnostic =>
                !diagnostic.IsSuppressed
                && Providers.Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                && analyzed.Solution.GetDocument(diagnostic.Location.SourceTree) is not (null or SourceGeneratedDocument)),
        ];
}
