using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>An action for a call of a function of the table that the compiler binds to nothing. It is offered only where it leaves fewer errors.</summary>
internal abstract class UnresolvedNameFix : Fix
{
    public sealed override async Task<FixPlan?> PlanAsync(FixContext context) =>
        UnresolvedCall.Find(context) is { } call
        && await PlanAsync(call, context).ConfigureAwait(false) is { } plan
        && await TrialRun.MendsAsync(plan, context).ConfigureAwait(false)
            ? plan
            : null;

    protected abstract Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context);
}

/// <summary>Makes a plan and compiles what it leaves. What code that is not bound means is a guess; whether the guess fits, the compiler knows.</summary>
internal static class TrialRun
{
    /// <summary>The generator writes the other half of a LibraryImport, and need not have run yet.</summary>
    private const string MissingHalf = "CS8795";

    /// <summary>Whether the files that change have fewer errors afterwards.</summary>
    public static async Task<bool> MendsAsync(FixPlan plan, FixContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        Solution changed = await SolutionEdits.RunAsync(context.Solution, plan.ApplyAsync, cancellation).ConfigureAwait(false);
        int fewer = 0;
        foreach (ProjectChanges project in changed.GetChanges(context.Solution).GetProjectChanges())
        {
            foreach (DocumentId id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                fewer += await CountErrorsAsync(context.Solution.GetDocument(id), cancellation).ConfigureAwait(false);
                fewer -= await CountErrorsAsync(changed.GetDocument(id), cancellation).ConfigureAwait(false);
            }
        }

        return fewer > 0;
    }

    private static async Task<int> CountErrorsAsync(Document? document, CancellationToken cancellationToken) =>
        document is not null && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != MissingHalf)
            : 0;
}
