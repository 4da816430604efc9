using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SymLinkAnalyzers.CodeFixes.Infrastructure;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Offers, where the compiler does not know a name of the native table, what its author may have meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, Name = nameof(UnresolvedNameCodeFixProvider))]
public sealed class UnresolvedNameCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixCatalogue.UnresolvedNameIds;

    public override FixAllProvider GetFixAllProvider() => SymLinkFixAllProvider.WithinProject;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Every name that somebody has not finished typing comes here.
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && (UnresolvedCall.MayBeAt(root, context.Span) || InsertFlagsEnum.MayBeAt(root.FindNode(context.Span, getInnermostNodeForTie: true))))
        {
            await FixRegistration.RegisterAsync(context).ConfigureAwait(false);
        }
    }
}

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
