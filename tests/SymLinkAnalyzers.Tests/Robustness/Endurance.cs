using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>Runs all analyzers on code that is being typed, and what an editor then offers there. Whatever throws fails the test.</summary>
internal sealed class Endurance
{
    /// <summary>For how many of the diagnostics of one edited document fixes are tried. It is another choice for every edit.</summary>
    private const int FixedDiagnostics = 2;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = ShippedComponents.Analyzers.Add(new AdviceAnalyzer());

    private readonly EditSample _sample = new();

    private readonly Faults _faults = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Tries the edits of a document, one at a time: analyzers at every one, fixes at some. Nothing may throw.</summary>
    public async Task VerifyEditsAsync(Document document)
    {
        SourceText text = await document.GetTextAsync(Cancellation);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(Cancellation))!;
        Compilation compilation = (await document.Project.GetCompilationAsync(Cancellation))!;
        TokenEdit[] edits = [.. TokenEdit.Of(await tree.GetRootAsync(Cancellation))];
        foreach (TokenEdit edit in EditSample.AnalyzedOf(edits))
        {
            SourceText edited = text.WithChanges(edit.Change);
            SyntaxTree editedTree = tree.WithChangedText(edited);
            await _faults.CatchAsync(
                () => AnalyzeAsync(compilation.ReplaceSyntaxTree(tree, editedTree), editedTree, document.Project.AnalyzerOptions),
                $"{edit}:\n{edited}");
        }

        foreach (TokenEdit edit in _sample.FixedOf(edits))
        {
            SourceText edited = text.WithChanges(edit.Change);
            await TryFixesAsync(document.WithText(edited), edit.Change.Span.Start, $"{edit}:\n{edited}");
        }

        _faults.Verify();
    }

    /// <summary>Tries another text of a document.</summary>
    /// <returns>How much is reported.</returns>
    public async Task<int> VerifyTextAsync(Document document, SourceText text, bool triesFixes)
    {
        ImmutableArray<Diagnostic> diagnostics = [];
        await _faults.CatchAsync(async () => diagnostics = await AnalyzeAsync(document.WithText(text).Project), text.ToString());
        if (triesFixes)
        {
            await TryFixesAsync(document.WithText(text), 0, text.ToString());
        }

        _faults.Verify();
        return diagnostics.Length;
    }

    /// <summary>What our rules report.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project) =>
        await AnalyzeAsync((await project.GetCompilationAsync(Cancellation))!, tree: null, project.AnalyzerOptions);

    /// <summary>Where the compilation has other trees, they are bound but not analyzed, unless no tree is named.</summary>
    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, SyntaxTree? tree, AnalyzerOptions analyzerOptions)
    {
        ConcurrentQueue<Exception> exceptions = [];
        var options = new CompilationWithAnalyzersOptions(
            analyzerOptions,
            onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(s_analyzers, options);
        ImmutableArray<Diagnostic> diagnostics = tree is null || compilation.SyntaxTrees.Count() == 1
            ? await analysis.GetAnalyzerDiagnosticsAsync(Cancellation)
            : await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, Cancellation);
        return exceptions.TryPeek(out Exception? thrown)
            ? throw new InvalidOperationException("An analyzer throws.", thrown)
            : diagnostics.RemoveAll(diagnostic => !diagnostic.Id.StartsWith("SLNK", StringComparison.Ordinal));
    }

    /// <summary>Analyzes the project, and computes what is offered for some of its diagnostics and at a place in the document.</summary>
    private async Task TryFixesAsync(Document document, int position, string code)
    {
        ImmutableArray<Diagnostic> diagnostics = [];
        await _faults.CatchAsync(async () => diagnostics = await AnalyzeAsync(document.Project), code);
        foreach (Diagnostic diagnostic in _sample.Choose(await AddCompilerDiagnosticsAsync(document, diagnostics), FixedDiagnostics))
        {
            if (document.Project.GetDocument(diagnostic.Location.SourceTree) is { } place)
            {
                await _faults.CatchAsync(() => FixAsync(place, diagnostic, diagnostics), $"{diagnostic}, {code}");
                await _faults.CatchAsync(() => RefactorAsync(place, diagnostic.Location.SourceSpan), $"{diagnostic}, {code}");
            }
        }

        int length = (await document.GetTextAsync(Cancellation)).Length;
        await _faults.CatchAsync(() => RefactorAsync(document, new TextSpan(Math.Min(position, length), 0)), code);
    }

    /// <summary>Some fixes are for what the compiler reports.</summary>
    private static async Task<IEnumerable<Diagnostic>> AddCompilerDiagnosticsAsync(Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        HashSet<string> fixable = [.. ShippedComponents.FixesOf(document.Project.Language).SelectMany(fix => fix.FixableDiagnosticIds)];
        SemanticModel model = (await document.GetSemanticModelAsync(Cancellation))!;
        return model.GetDiagnostics(cancellationToken: Cancellation).Concat(diagnostics).Where(diagnostic => fixable.Contains(diagnostic.Id));
    }

    private static async Task FixAsync(Document document, Diagnostic diagnostic, ImmutableArray<Diagnostic> all)
    {
        foreach (CodeFixProvider fix in ShippedComponents.FixesOf(document.Project.Language).Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            List<CodeAction> actions = [];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
            await ComputeAsync(actions);
            if (actions.FirstOrDefault() is { EquivalenceKey: { } key } && fix.GetFixAllProvider() is { } fixAll)
            {
                var context = new FixAllContext(document, fix, FixAllScope.Project, key, [diagnostic.Id], new FoundDiagnostics([.. all.Where(other => other.Id == diagnostic.Id)]), Cancellation);
                if (await fixAll.GetFixAsync(context) is { } action)
                {
                    await action.GetOperationsAsync(Cancellation);
                }
            }
        }
    }

    private static async Task RefactorAsync(Document document, TextSpan span)
    {
        List<CodeAction> actions = [];
        foreach (CodeRefactoringProvider refactoring in ShippedComponents.RefactoringsOf(document.Project.Language))
        {
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, Cancellation));
        }

        await ComputeAsync(actions);
    }

    private static async Task ComputeAsync(IEnumerable<CodeAction> actions)
    {
        foreach (CodeAction action in actions)
        {
            // A group does nothing itself.
            if (OfferedActions.NestedIn(action) is { IsEmpty: false } nested)
            {
                await ComputeAsync(nested);
            }
            else
            {
                await action.GetOperationsAsync(Cancellation);
            }
        }
    }
}
