using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>Runs one analyzer of the SDK over a project, and the fixer that goes with it.</summary>
internal static class SdkRun
{
    /// <param name="project">The project.</param>
    /// <param name="id">What the analyzer reports; it is made a warning, whatever the SDK's default is.</param>
    /// <param name="suppressors">What may silence it.</param>
    /// <returns>What is reported, each with the ids of the suppressors that silence it.</returns>
    public static async Task<ImmutableArray<(Diagnostic Diagnostic, string Suppressed)>> AnalyzeAsync(Project project, string id, params DiagnosticSuppressor[] suppressors)
    {
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, ReportDiagnostic.Warn)));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [SdkAnalyzers.Find(id, project.Language), .. suppressors];
        List<Exception> thrown = [];
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(thrown);
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Id == id)
                .Select(diagnostic => (diagnostic, string.Join(' ', Suppressors.Of(diagnostic, compilation)))),
        ];
    }

    /// <summary>The solutions that the fixer's actions would make, by title.</summary>
    public static async Task<IReadOnlyDictionary<string, Solution>> FixAsync(Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        CodeFixProvider fix = SdkAnalyzers.FindFix(diagnostic.Id, document.Project.Language);
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var solutions = new Dictionary<string, Solution>();
        foreach (CodeAction action in actions)
        {
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
            solutions.Add(action.Title, operations.OfType<ApplyChangesOperation>().First().ChangedSolution);
        }

        return solutions;
    }
}
