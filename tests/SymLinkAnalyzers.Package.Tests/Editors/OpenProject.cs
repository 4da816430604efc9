using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Package.Tests.Editors;

/// <summary>A project as an editor has it open: its rules and fixes come from the package that it references, as it was restored.</summary>
internal sealed class OpenProject
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly ImmutableArray<CodeFixProvider> _providers;
    private readonly Lazy<Task<ImmutableArray<LightBulb>>> _bulbs;

    private OpenProject(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> providers)
    {
        Project = project;
        _analyzers = analyzers;
        _providers = providers;
        _bulbs = new Lazy<Task<ImmutableArray<LightBulb>>>(OfferEverywhereAsync);
    }

    public Project Project { get; }

    /// <summary>The documents that somebody wrote.</summary>
    public IEnumerable<Document> Documents =>
        Project.Documents.Where(document => !document.FilePath!.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>The light bulbs of all documents.</summary>
    public Task<ImmutableArray<LightBulb>> Bulbs => _bulbs.Value;

    /// <param name="workspace">Where to open it.</param>
    /// <param name="file">The path of a project file that has been restored.</param>
    /// <param name="packages">Where restored packages lie.</param>
    public static async Task<OpenProject> OpenAsync(MSBuildWorkspace workspace, string file, string packages)
    {
        Project project = await workspace.OpenProjectAsync(file);
        Diagnostic[] errors = await FindErrorsAsync(project, default);
        Assert.True(errors.Length == 0, $"{file} is not open as it was built.\n{string.Join<object>('\n', [.. workspace.Diagnostics, .. errors])}");

        AnalyzerFileReference[] references =
            [.. project.AnalyzerReferences.OfType<AnalyzerFileReference>().Where(reference => reference.FullPath.StartsWith(packages, StringComparison.Ordinal))];
        Assert.Equal(
            ["SymLinkAnalyzers.CodeFixes.dll", "SymLinkAnalyzers.dll"],
            references.Select(reference => Path.GetFileName(reference.FullPath)).Order(StringComparer.Ordinal));

        return new OpenProject(
            project,
            [.. references.SelectMany(reference => reference.GetAnalyzers(project.Language))],
            [.. references.SelectMany(reference => FindProviders(reference.GetAssembly(), project.Language))]);
    }

    // The workspace loses the constant that says which My a project of Visual Basic has, so there are errors in no source.
    public static async Task<Diagnostic[]> FindErrorsAsync(Project project, CancellationToken cancellationToken) =>
        [.. (await project.GetCompilationAsync(cancellationToken))!.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.IsInSource)];

    /// <summary>The project after an edit.</summary>
    public OpenProject With(Project edited) => new(edited, _analyzers, _providers);

    /// <summary>What the editor underlines in one document: what only a whole build would report is missing.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken))!;
        var faults = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => faults.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers host = model.Compilation.WithAnalyzers(_analyzers, options);
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. await host.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, cancellationToken),
            .. await host.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken),
        ];
        Assert.Empty(faults);
        return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The light bulbs of a document, from what its diagnostics and those of the compiler are.</summary>
    public async Task<ImmutableArray<LightBulb>> OfferAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken))!;
        IEnumerable<Diagnostic> diagnostics = (await DiagnoseAsync(document, cancellationToken)).Concat(model.GetDiagnostics(cancellationToken: cancellationToken));
        var bulbs = ImmutableArray.CreateBuilder<LightBulb>();
        foreach (IGrouping<TextSpan, Diagnostic> place in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceSpan))
        {
            var actions = ImmutableArray.CreateBuilder<(string Id, CodeAction Action)>();
            foreach (CodeFixProvider provider in _providers)
            {
                ImmutableArray<Diagnostic> fixable = [.. place.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];
                if (!fixable.IsEmpty)
                {
                    await provider.RegisterCodeFixesAsync(
                        new CodeFixContext(document, place.Key, fixable, (action, fixedOnes) => actions.Add((fixedOnes[0].Id, action)), cancellationToken));
                }
            }

            if (actions.Count > 0)
            {
                bulbs.Add(new LightBulb(document, place.Key, actions.ToImmutable()));
            }
        }

        return bulbs.ToImmutable();
    }

    private async Task<ImmutableArray<LightBulb>> OfferEverywhereAsync()
    {
        var bulbs = ImmutableArray.CreateBuilder<LightBulb>();
        foreach (Document document in Documents)
        {
            bulbs.AddRange(await OfferAsync(document, CancellationToken.None));
        }

        return bulbs.ToImmutable();
    }

    private static IEnumerable<CodeFixProvider> FindProviders(Assembly assembly, string language) =>
        from type in assembly.GetTypes()
        where type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export && export.Languages.Contains(language)
        select (CodeFixProvider)Activator.CreateInstance(type)!;
}
