using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>A project of one source, what providers offer for it, and what is left to complain of afterwards.</summary>
internal sealed class EditedProject
{
    private readonly Project _project;

    private EditedProject(Project project) => _project = project;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Project Project => _project;

    private Document Document => _project.Documents.First();

    /// <summary>The source may be half-typed.</summary>
    public static async Task<EditedProject> CreateAsync(string source, string language, Action<AnalyzerTest>? configure = null) =>
        new(await SourceCompilation.CreateProjectAsync(source, language, test =>
        {
            SourceCompilation.AllowErrors(test);
            test.TestState.MarkupHandling = MarkupMode.None;
            configure?.Invoke(test);
        }));

    /// <summary>What a refactoring offers at the text, groups unfolded.</summary>
    public async Task<ImmutableArray<CodeAction>> RefactorAsync(CodeRefactoringProvider provider, string text)
    {
        List<CodeAction> actions = [];
        int position = (await Document.GetTextAsync(Cancellation)).ToString().IndexOf(text, StringComparison.Ordinal);
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(Document, new TextSpan(position, 0), actions.Add, Cancellation));
        return [.. actions.SelectMany(action => OfferedActions.NestedIn(action) is { IsEmpty: false } nested ? nested : [action])];
    }

    /// <summary>What is offered for all errors of the compiler.</summary>
    public async Task<ImmutableArray<CodeAction>> FixAsync(CodeFixProvider provider) => await OfferAsync(provider, await GetErrorsAsync(_project));

    /// <summary>What is offered for all that our rule reports.</summary>
    public async Task<ImmutableArray<CodeAction>> FixAsync(string id) =>
        await OfferAsync(new SymLinkCodeFixProvider(), (await GetReportedAsync()).Where(diagnostic => diagnostic.Id == id));

    /// <summary>What the action leaves: the project with the text that was written, not the trees that were built.</summary>
    public async Task<EditedProject> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(Cancellation);
        Project changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(_project.Id)!;
        foreach (DocumentId id in changed.DocumentIds)
        {
            SourceText text = await changed.GetDocument(id)!.GetTextAsync(Cancellation);
            changed = changed.Solution.WithDocumentText(id, SourceText.From(text.ToString())).GetProject(_project.Id)!;
        }

        return new EditedProject(changed);
    }

    public async Task<ImmutableArray<string>> GetCompilerErrorsAsync() => [.. (await GetErrorsAsync(_project)).Select(error => error.ToString())];

    /// <summary>All that our rules report.</summary>
    public async Task<ImmutableArray<string>> AnalyzeAsync() => [.. (await GetReportedAsync()).Select(diagnostic => diagnostic.ToString())];

    /// <summary>All files, by name.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> ReadAsync()
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Document document in _project.Documents)
        {
            texts.Add(document.Name, (await document.GetTextAsync(Cancellation)).ToString());
        }

        return texts.ToImmutable();
    }

    private async Task<ImmutableArray<CodeAction>> OfferAsync(CodeFixProvider provider, IEnumerable<Diagnostic> diagnostics)
    {
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(_project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), Cancellation));
        }

        return [.. actions];
    }

    private async Task<ImmutableArray<Diagnostic>> GetReportedAsync()
    {
        Compilation compilation = (await _project.GetCompilationAsync(Cancellation))!;
        return await compilation
            .WithAnalyzers([new DeclarationAnalyzer(), new CallAnalyzer()], _project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancellation);
    }

    private static async Task<ImmutableArray<Diagnostic>> GetErrorsAsync(Project project) =>
        [.. (await project.GetCompilationAsync(Cancellation))!.GetDiagnostics(Cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
