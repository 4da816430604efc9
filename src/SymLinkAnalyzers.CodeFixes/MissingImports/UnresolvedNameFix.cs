using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>An action for a call of a function of the table that the compiler binds to nothing. It is offered only where it leaves fewer errors and makes none.</summary>
internal abstract class UnresolvedNameFix : Fix
{
    /// <summary>A name that the compiler binds to nothing, in C# and in Visual Basic.</summary>
    public static ImmutableArray<string> DiagnosticIds { get; } = ImmutableArray.Create("CS0103", "CS0117", "CS0234", "CS0246", "CS1061", "BC30002", "BC30451", "BC30456");

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

    /// <summary>Whether in the files that change as many errors go as stand in what the plan changes, and none of another kind comes.</summary>
    public static async Task<bool> MendsAsync(FixPlan plan, FixContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        Solution changed = await SolutionEdits.RunAsync(context.Solution, plan.ApplyAsync, cancellation).ConfigureAwait(false);
        List<Diagnostic> before = [];
        List<Diagnostic> after = [];
        foreach (ProjectChanges project in changed.GetChanges(context.Solution).GetProjectChanges())
        {
            foreach (DocumentId id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                before.AddRange(await FindErrorsAsync(context.Solution.GetDocument(id), cancellation).ConfigureAwait(false));
                after.AddRange(await FindErrorsAsync(changed.GetDocument(id), cancellation).ConfigureAwait(false));
            }
        }

        // A plan that only adds code mends an error elsewhere.
        int changedErrors = before.Count(error => plan.Places.Any(place => place.Node.SyntaxTree == error.Location.SourceTree && place.Node.Span.Contains(error.Location.SourceSpan)));
        return before.Count - after.Count >= Math.Max(1, changedErrors)
            && after.GroupBy(error => error.Id).All(errors => UnresolvedNameFix.DiagnosticIds.Contains(errors.Key) || errors.Count() <= before.Count(error => error.Id == errors.Key));
    }

    private static async Task<IEnumerable<Diagnostic>> FindErrorsAsync(Document? document, CancellationToken cancellationToken) =>
        document is not null && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != MissingHalf)
            : [];
}
