using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Fixes;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Makes a plan and compiles what it leaves. What code that is not bound means is a guess; whether the guess fits, the compiler knows.</summary>
internal static class TrialRun
{
    /// <summary>The generator writes the other half of a LibraryImport, and need not have run yet.</summary>
    private const string MissingHalf = "CS8795";

    /// <summary>Whether the files that change have fewer errors afterwards.</summary>
    public static async Task<bool> MendsAsync(FixPlan plan, FixContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        var edits = new SolutionEdits(context.Solution);
        await plan.ApplyAsync(edits, cancellation).ConfigureAwait(false);
        Solution changed = await edits.GetChangedSolutionAsync(cancellation).ConfigureAwait(false);
        int before = 0;
        int after = 0;
        foreach (ProjectChanges project in changed.GetChanges(context.Solution).GetProjectChanges())
        {
            foreach (DocumentId id in project.GetChangedDocuments())
            {
                before += await CountErrorsAsync(context.Solution.GetDocument(id), cancellation).ConfigureAwait(false);
                after += await CountErrorsAsync(changed.GetDocument(id), cancellation).ConfigureAwait(false);
            }

            foreach (DocumentId id in project.GetAddedDocuments())
            {
                after += await CountErrorsAsync(changed.GetDocument(id), cancellation).ConfigureAwait(false);
            }
        }

        return after < before;
    }

    private static async Task<int> CountErrorsAsync(Document? document, CancellationToken cancellationToken) =>
        document is not null && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != MissingHalf)
            : 0;
}
