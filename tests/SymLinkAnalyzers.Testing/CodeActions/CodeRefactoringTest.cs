using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Verifies a refactoring. It is asked for at the one place marked <c>[|…|]</c>, <c>{|Refactoring:…|}</c> or <c>$$</c>.
/// </summary>
public abstract class CodeRefactoringTest : CodeActionTest
{
    /// <summary>What the markup of the place stands for; nothing ever reports it.</summary>
    public static readonly DiagnosticDescriptor TriggerSpanDescriptor =
        new("Refactoring", "Trigger span", string.Empty, "Test", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    protected CodeRefactoringTest()
        => FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    /// <summary>Adds a source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The state after the refactoring; where it is that of the test, none may be offered.</summary>
    public SolutionState FixedState { get; }

    /// <summary>Whether a refactoring is offered that changes nothing.</summary>
    public bool OffersEmptyRefactoring { get; set; }

    protected abstract IEnumerable<CodeRefactoringProvider> GetCodeRefactoringProviders();

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    protected internal override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => TriggerSpanDescriptor;

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var providers = GetCodeRefactoringProviders().ToImmutableArray();
        foreach (var provider in providers)
        {
            ExportedProvider.VerifyExported(provider.GetType(), Language, Verify);
        }

        var session = CreateSession();
        var resolvedTestState = session.Resolve(TestState, inherited: null);
        var verification = new CodeRefactoringVerification
        {
            Session = session,
            Providers = providers,
            Selection = CreateSelection(),
            ValidationMode = CodeActionValidationMode,
            TestState = session.Evaluate(resolvedTestState),
            FixedState = session.Evaluate(session.Resolve(FixedState, resolvedTestState)),
            OffersEmptyRefactoring = OffersEmptyRefactoring,
        };
        await verification.RunAsync(Verify, cancellationToken).ConfigureAwait(false);
    }
}
