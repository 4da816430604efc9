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
        List<(FixPlan Plan, string Key, List<Diagnostic> Repaired)> actions = [];
        foreach (Diagnostic diagnostic in context.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal))
        {
            FixContext place = await places.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (Fix fix in FixOrder.Of(place))
            {
                if (await fix.PlanAsync(place).ConfigureAwait(false) is not { } plan)
                {
                    continue;
                }

                if (actions.FindIndex(action => action.Plan.Title == plan.Title) is >= 0 and int same)
                {
                    actions[same].Repaired.Add(diagnostic);
                }
                else
                {
                    actions.Add((plan, fix.EquivalenceKey, [diagnostic]));
                }
            }
        }

        Solution solution = context.Document.Project.Solution;
        foreach ((FixPlan plan, string key, List<Diagnostic> repaired) in actions)
        {
            context.RegisterCodeFix(CodeAction.Create(plan.Title, cancellation => SolutionEdits.RunAsync(solution, plan.ApplyAsync, cancellation), key), repaired);
        }
    }
}
