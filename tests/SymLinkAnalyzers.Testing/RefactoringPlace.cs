using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.Testing;

/// <summary>Reports the place that a source marks, as long as the source is what it was: so a refactoring is tested as a fix.</summary>
#pragma warning disable RS1001 // Tests alone make it, for the language they are in.
internal sealed class RefactoringPlace(SolutionState state) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private static readonly DiagnosticDescriptor s_place =
        new("Refactoring", "Place of a refactoring", "A refactoring is asked for here", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static string Id => s_place.Id;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_place];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Dictionary<string, ImmutableArray<TextSpan>> places = [];
        foreach ((_, SourceText content) in state.Sources)
        {
            TestFileMarkupParser.GetSpans(content.ToString(), out string source, out ImmutableArray<TextSpan> spans);
            places[source] = spans;
        }

        context.RegisterSyntaxTreeAction(tree =>
        {
            foreach (TextSpan span in places.GetValueOrDefault(tree.Tree.GetText(tree.CancellationToken).ToString(), []))
            {
                tree.ReportDiagnostic(Diagnostic.Create(s_place, Location.Create(tree.Tree, span)));
            }
        });
    }
}

/// <summary>Hands over what a refactoring offers at a place.</summary>
internal sealed class RefactoringAsFix(CodeRefactoringProvider refactoring) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RefactoringPlace.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(
        context.Document,
        context.Span,
        action => context.RegisterCodeFix(action, context.Diagnostics),
        context.CancellationToken));
}
