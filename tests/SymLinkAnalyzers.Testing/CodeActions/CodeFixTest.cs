using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Verifies analyzers together with their code fixes.</summary>
public abstract class CodeFixTest : CodeActionTest
{
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The state after all fixes; where it is that of the test, no fix may be offered.</summary>
    public SolutionState FixedState { get; }

    /// <summary>Adds a source to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The state after FixAll, where that is not <see cref="FixedState"/>.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>
    /// How often a fix is applied; where negative, at most that often. By default at most once for each diagnostic that can be fixed.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often FixAll is applied in every scope. By default once for each language.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>By default <see cref="NumberOfFixAllIterations"/>, or at most once for each document with a diagnostic.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>By default <see cref="NumberOfFixAllIterations"/>, or at most once for each project that changes.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <summary>Picks the diagnostic that is fixed with <see cref="CodeFixTestBehaviors.FixOne"/>.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics)
        => fixableDiagnostics.FirstOrDefault();

    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
            || GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var providers = GetCodeFixProviders().ToImmutableArray();
        foreach (var provider in providers)
        {
            ExportedProvider.VerifyExported(provider.GetType(), Language, Verify);
        }

        var session = CreateSession();
        var resolvedTestState = session.Resolve(TestState, inherited: null);
        var resolvedFixedState = session.Resolve(FixedState, resolvedTestState);
        var resolvedBatchFixedState = session.Resolve(BatchFixedState, resolvedFixedState);
        var verification = new CodeFixVerification
        {
            Session = session,
            Runner = new CodeFixRunner
            {
                Providers = providers,
                Analyzer = session.Analyzer,
                Selection = CreateSelection(),
                ValidationMode = CodeActionValidationMode,
                AllowNonLocal = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck),
                FixOne = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne),
                SelectDiagnostic = TrySelectDiagnosticToFix,
            },
            TestState = session.Evaluate(resolvedTestState),
            FixedState = session.Evaluate(resolvedFixedState),
            BatchFixedState = session.Evaluate(resolvedBatchFixedState),
            Behaviors = CodeFixTestBehaviors,
            Iterations = NumberOfIncrementalIterations,
            FixAllIterations = NumberOfFixAllIterations,
            FixAllInDocumentIterations = NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations,
            FixAllInProjectIterations = NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations,
        };
        await verification.RunAsync(Verify, cancellationToken).ConfigureAwait(false);
    }

    private protected override ImmutableHashSet<string> GetFixableDiagnosticIds()
        => [.. GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds)];
}
