using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Hosts;

/// <summary>Offers, for each diagnostic, those of its fixes that can be made at its place, the preferred one first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(SymLinkCodeFixProvider))]
public sealed class SymLinkCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixCatalogue.FixableDiagnosticIds;

    public override FixAllProvider GetFixAllProvider() => SymLinkFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        FixContext? place = null;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Fix fix in FixCatalogue.For(diagnostic.Id))
            {
                place = place is null
                    ? await FixContext.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false)
                    : place.With(diagnostic);
                if (place is null)
                {
                    return;
                }

                if (await fix.PlanAsync(place).ConfigureAwait(false) is { } plan)
                {
                    Solution solution = context.Document.Project.Solution;
                    context.RegisterCodeFix(
                        CodeAction.Create(plan.Title, cancellation => ApplyAsync(solution, plan, cancellation), fix.EquivalenceKey),
                        diagnostic);
                }
            }
        }
    }

    private static async Task<Solution> ApplyAsync(Solution solution, FixPlan plan, CancellationToken cancellationToken)
    {
        var edits = new Editing.SolutionEdits(solution);
        await plan.ApplyAsync(edits, cancellationToken).ConfigureAwait(false);
        return await edits.GetChangedSolutionAsync(cancellationToken).ConfigureAwait(false);
    }
}
