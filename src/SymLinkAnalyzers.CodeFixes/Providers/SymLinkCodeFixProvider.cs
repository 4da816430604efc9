using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.Providers;

/// <summary>Offers, for each diagnostic, those of its fixes that can be made at its place, the preferred one first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(SymLinkCodeFixProvider))]
public sealed class SymLinkCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixCatalogue.FixableDiagnosticIds;

    public override FixAllProvider GetFixAllProvider() => SymLinkFixAllProvider.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FixRegistration.RegisterAsync(context);
}

/// <summary>Registers those fixes of the catalogue that can be made at a place, in the user's order.</summary>
internal static class FixRegistration
{
    /// <summary>What is gravest comes first, and an action that repairs several things at the place comes once.</summary>
    public static async Task RegisterAsync(CodeFixContext context)
    {
        var places = new FixContextCache();
        List<(FixPlan Plan, string Key, Solution Solution)> actions = [];
        List<ImmutableArray<Diagnostic>> repaired = [];
        foreach (Diagnostic diagnostic in context.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal))
        {
            FixContext place = await places.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (Fix fix in FixOrder.Of(diagnostic, context.Document, place.Root.SyntaxTree))
            {
                if (await fix.PlanAsync(place).ConfigureAwait(false) is not { } plan)
                {
                    continue;
                }

                int same = actions.FindIndex(action => action.Plan.Title == plan.Title);
                if (same >= 0)
                {
                    repaired[same] = repaired[same].Add(diagnostic);
                }
                else
                {
                    actions.Add((plan, fix.EquivalenceKey, place.Solution));
                    repaired.Add(ImmutableArray.Create(diagnostic));
                }
            }
        }

        for (int index = 0; index < actions.Count; index++)
        {
            (FixPlan plan, string key, Solution solution) = actions[index];
            context.RegisterCodeFix(CodeAction.Create(plan.Title, cancellation => ApplyAsync(solution, plan, cancellation), key), repaired[index]);
        }
    }

    private static async Task<Solution> ApplyAsync(Solution solution, FixPlan plan, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        await plan.ApplyAsync(edits, cancellationToken).ConfigureAwait(false);
        return await edits.GetChangedSolutionAsync(cancellationToken).ConfigureAwait(false);
    }
}
