using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs the analyzers of one test. Solutions of equal texts are analyzed once.</summary>
internal sealed class SolutionAnalyzer(
    ImmutableArray<DiagnosticAnalyzer> analyzers,
    Func<Diagnostic, bool> isCompilerDiagnosticIncluded)
{
    private readonly Dictionary<string, AnalyzedSolution> _analyzed = [];

    public ImmutableArray<DiagnosticAnalyzer> Analyzers => analyzers;

    /// <summary>Analyzes a solution, or gives an equal one that has been analyzed already.</summary>
    public async Task<AnalyzedSolution> AnalyzeAsync(Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        var key = await SolutionFiles.GetKeyAsync(solution, cancellationToken).ConfigureAwait(false);
        if (!_analyzed.TryGetValue(key, out var result))
        {
            result = new AnalyzedSolution(solution, await GetDiagnosticsAsync(solution, verifier, cancellationToken).ConfigureAwait(false));
            _analyzed.Add(key, result);
        }

        return result;
    }

    /// <summary>Whether an editor sees a diagnostic while a file is open, without analyzing the whole compilation.</summary>
    public async Task<bool> IsLocalAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var reporting = analyzers
            .Where(analyzer => IsFor(analyzer, project.Language) && analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == diagnostic.Id))
            .ToImmutableArray();
        if (reporting.IsEmpty)
        {
            return true;
        }

        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var result = await compilation!
            .WithAnalyzers(reporting, project.AnalyzerOptions)
            .GetAnalysisResultAsync(cancellationToken)
            .ConfigureAwait(false);
        return !result.CompilationDiagnostics.Values.Any(nonLocal => nonLocal.Contains(diagnostic));
    }

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            diagnostics.AddRange(await GetDiagnosticsAsync(project, compilation!, verifier, cancellationToken).ConfigureAwait(false));
            diagnostics.AddRange(await GetGeneratorDiagnosticsAsync(project, compilation!, verifier, cancellationToken).ConfigureAwait(false));
        }

        return
        [
            .. diagnostics
                .Where(diagnostic => !diagnostic.IsCompiler() || isCompilerDiagnosticIncluded(diagnostic))
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        Project project,
        Compilation compilation,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var applicable = analyzers.Where(analyzer => IsFor(analyzer, project.Language)).ToImmutableArray();
        if (applicable.IsEmpty)
        {
            return compilation.GetDiagnostics(cancellationToken);
        }

        var exceptions = new ConcurrentQueue<(DiagnosticAnalyzer Analyzer, Exception Exception)>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => exceptions.Enqueue((analyzer, exception)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: applicable.Any(analyzer => analyzer is DiagnosticSuppressor));
        var diagnostics = await compilation
            .WithAnalyzers(applicable, options)
            .GetAllDiagnosticsAsync(cancellationToken)
            .ConfigureAwait(false);
        if (exceptions.TryPeek(out var thrown))
        {
            verifier.Fail($"AD0001: Analyzer '{thrown.Analyzer.GetType()}' threw an exception:\n{thrown.Exception}");
        }

        // What the source itself suppresses is not reported; suppressors are there to be tested.
        return diagnostics.RemoveAll(diagnostic => diagnostic.IsSuppressed && Suppressors.Of(diagnostic, compilation).IsEmpty);
    }

    /// <summary>The workspace keeps what generators report to itself, so they run once more.</summary>
    private async Task<ImmutableArray<Diagnostic>> GetGeneratorDiagnosticsAsync(
        Project project,
        Compilation compilation,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var generators = project.AnalyzerReferences.SelectMany(reference => reference.GetGenerators(project.Language)).ToImmutableArray();
        if (generators.IsEmpty)
        {
            return [];
        }

        var generated = new HashSet<SyntaxTree>();
        foreach (var document in await project.GetSourceGeneratedDocumentsAsync(cancellationToken).ConfigureAwait(false))
        {
            generated.Add((await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!);
        }

        var result = LanguageSupport.Of(project.Language)
            .CreateGeneratorDriver(generators, project)
            .RunGenerators(compilation.RemoveSyntaxTrees(generated), cancellationToken)
            .GetRunResult();
        if (result.Results.FirstOrDefault(generator => generator.Exception is not null) is { Exception: { } exception } failed)
        {
            verifier.Fail($"Generator '{failed.Generator.GetGeneratorType()}' threw an exception:\n{exception}");
        }

        return result.Diagnostics;
    }

    public static bool IsFor(DiagnosticAnalyzer analyzer, string language)
        => analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(language) == true;
}
