using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>A project of many files, and what is left of their faults after a few FixAlls.</summary>
internal sealed class RepairedSolution
{
    private static readonly SymLinkCodeFixProvider s_fixes = new();

    private readonly ProjectId _project;

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;

    private RepairedSolution(Solution solution, ProjectId project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Solution = solution;
        _project = project;
        _analyzers = analyzers;
    }

    public Solution Solution { get; private set; }

    public Project Project => Solution.GetProject(_project) ?? throw new InvalidOperationException("The project is gone.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Compiles the sources, and fails where they are not valid.</summary>
    public static Task<RepairedSolution> CreateAsync(string language, IEnumerable<(string Path, string Content)> sources) =>
        CreateAsync(language, sources, [new DeclarationAnalyzer()], references: []);

    /// <inheritdoc cref="CreateAsync(string, IEnumerable{ValueTuple{string, string}})"/>
    public static async Task<RepairedSolution> CreateAsync(
        string language,
        IEnumerable<(string Path, string Content)> sources,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        ImmutableArray<MetadataReference> references,
        string? globalConfig = null)
    {
        (Solution Solution, ProjectId Project)? created = null;
        AnalyzerTest test = CreateTest<EmptyDiagnosticAnalyzer>(language, sources);
        test.TestState.AdditionalReferences.AddRange(references);
        if (globalConfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", globalConfig));
        }

        test.SolutionTransforms.Add((solution, project) =>
        {
            created = (solution, project);
            return solution;
        });
        await test.RunAsync(Cancellation);
        return created is { } found ? new RepairedSolution(found.Solution, found.Project, analyzers) : throw new InvalidOperationException("No solution was made.");
    }

    public RepairedSolution Clone() => new(Solution, _project, _analyzers);

    /// <summary>The same project with other texts.</summary>
    public RepairedSolution WithTexts(IReadOnlyDictionary<DocumentId, SourceText> texts)
    {
        RepairedSolution changed = Clone();
        changed.Solution = texts.Aggregate(Solution, (solution, text) => solution.WithDocumentText(text.Key, text.Value));
        return changed;
    }

    /// <summary>Every action that is offered for what our rules report, and the text that it makes of its own file.</summary>
    public async Task<Dictionary<DocumentId, List<(string Title, SourceText Text)>>> MakeActionsAsync()
    {
        Dictionary<DocumentId, List<(string Title, SourceText Text)>> made = [];
        foreach (Diagnostic diagnostic in await AnalyzeAsync())
        {
            Document document = Solution.GetDocument(diagnostic.Location.SourceTree)!;
            if (!made.TryGetValue(document.Id, out List<(string Title, SourceText Text)>? actions))
            {
                made.Add(document.Id, actions = []);
            }

            List<CodeAction> offered = [];
            await s_fixes.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), Cancellation));
            foreach (CodeAction action in offered)
            {
                foreach (ApplyChangesOperation changes in (await action.GetOperationsAsync(Cancellation)).OfType<ApplyChangesOperation>())
                {
                    SourceText text = await changes.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(Cancellation);
                    actions.Add(($"{diagnostic.Id} {action.Title}", SourceText.From(text.ToString())));
                }
            }
        }

        return made;
    }

    /// <summary>What our rules report, but for the advice of SLNK1009.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync() => [.. (await AnalyzeWithAdviceAsync()).Where(diagnostic => diagnostic.Id != "SLNK1009")];

    public async Task<ImmutableArray<Diagnostic>> AnalyzeWithAdviceAsync()
    {
        Compilation compilation = await GetCompilationAsync();
        var options = new CompilationWithAnalyzersOptions(Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(_analyzers, options)
            .GetAnalyzerDiagnosticsAsync(Cancellation);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public async Task<Compilation> GetCompilationAsync() =>
        await Project.GetCompilationAsync(Cancellation) ?? throw new InvalidOperationException("The project does not compile to anything.");

    /// <summary>Repairs what one rule reports in the whole solution, by the first action that is offered, as dotnet format does.</summary>
    public async Task FixAllAsync(string id, string? equivalenceKey = null)
    {
        ImmutableArray<Diagnostic> diagnostics = [.. (await AnalyzeWithAdviceAsync()).Where(diagnostic => diagnostic.Id == id)];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document
                || await FindActionAsync(document, diagnostic, equivalenceKey) is not { EquivalenceKey: { } key })
            {
                continue;
            }

            var context = new FixAllContext(document, s_fixes, FixAllScope.Solution, key, [id], new FoundDiagnostics(diagnostics), Cancellation);
            CodeAction? action = await s_fixes.GetFixAllProvider().GetFixAsync(context);
            foreach (CodeActionOperation operation in action is null ? [] : await action.GetOperationsAsync(Cancellation))
            {
                if (operation is ApplyChangesOperation changes)
                {
                    Solution = await ReparseAsync(changes.ChangedSolution);
                }
            }

            return;
        }
    }

    /// <summary>Fails where the project does not compile any more, its generators complain, or our rules report something.</summary>
    public async Task VerifyRightAsync()
    {
        List<(string, string)> sources = [];
        foreach (Document document in Project.Documents)
        {
            sources.Add((document.FilePath!, (await document.GetTextAsync(Cancellation)).ToString()));
        }

        AnalyzerTest test = CreateTest<DeclarationAnalyzer>(Project.Language, sources);
        test.DisabledDiagnostics.Add("SLNK1009");
        await test.RunAsync(Cancellation);
    }

    private static AnalyzerTest CreateTest<TAnalyzer>(string language, IEnumerable<(string Path, string Content)> sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        AnalyzerTest test = language == LanguageNames.CSharp
            ? new CSharpAnalyzerVerifier<TAnalyzer>.Test { UseLibraryImportGenerator = true }
            : new VisualBasicAnalyzerVerifier<TAnalyzer>.Test();
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipSuppressionCheck;
        foreach ((string path, string content) in sources)
        {
            test.TestState.Sources.Add((path, content));
            if (content.Contains('\r', StringComparison.Ordinal) && test.TestState.AnalyzerConfigFiles.Count == 0)
            {
                test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nend_of_line = crlf\n"));
            }
        }

        test.TestState.MarkupHandling = MarkupMode.None;
        return test;
    }

    private static async Task<CodeAction?> FindActionAsync(Document document, Diagnostic diagnostic, string? equivalenceKey)
    {
        List<CodeAction> actions = [];
        await s_fixes.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
        return actions.Find(action => equivalenceKey is null || action.EquivalenceKey == equivalenceKey);
    }

    /// <summary>What counts is the text that was written, not the tree that was built.</summary>
    private async Task<Solution> ReparseAsync(Solution changed)
    {
        foreach (DocumentId id in changed.GetChanges(Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            Document document = changed.GetDocument(id)!;
            string text = (await document.GetTextAsync(Cancellation)).ToString();
            changed = changed.WithDocumentText(id, SourceText.From(text));
        }

        return changed;
    }
}
