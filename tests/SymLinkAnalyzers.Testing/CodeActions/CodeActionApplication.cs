using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies a code action, as an editor does, and verifies the change as such.</summary>
internal static class CodeActionApplication
{
    public static async Task<Solution> ApplyAsync(
        Solution solution,
        CodeAction action,
        CodeActionValidationMode validationMode,
        bool mayChangeNothing,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var operations = await GetOperationsAsync(action, verifier, cancellationToken).ConfigureAwait(false);
        var applyChanges = operations.OfType<ApplyChangesOperation>().ToList();
        verifier.True(
            applyChanges.Count == 1,
            $"The code action {CodeActionSelection.Describe(action)} should have one {nameof(ApplyChangesOperation)} but has {applyChanges.Count}.");

        var changed = applyChanges[0].ChangedSolution;
        foreach (var documentId in ChangedDocuments(solution, changed))
        {
            changed = await ReparseAsync(changed, documentId, validationMode, verifier, cancellationToken).ConfigureAwait(false);
        }

        var before = await SolutionFiles.GetKeyAsync(solution, cancellationToken).ConfigureAwait(false);
        var after = await SolutionFiles.GetKeyAsync(changed, cancellationToken).ConfigureAwait(false);
        verifier.True(
            mayChangeNothing || before != after,
            $"The code action {CodeActionSelection.Describe(action)} changes nothing; it should not be offered.");
        return changed;
    }

    private static async Task<ImmutableArray<CodeActionOperation>> GetOperationsAsync(
        CodeAction action,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        try
        {
            return await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            verifier.Fail($"The code action {CodeActionSelection.Describe(action)} threw an exception:\n{exception}");
            throw;
        }
    }

    private static IEnumerable<DocumentId> ChangedDocuments(Solution before, Solution after)
        => after.GetChanges(before)
            .GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()));

    /// <summary>The tree that a fix builds must be the one that its text has: what it meant must be what it wrote.</summary>
    private static async Task<Solution> ReparseAsync(
        Solution solution,
        DocumentId documentId,
        CodeActionValidationMode validationMode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(documentId)!;
        var built = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var reparsed = document.WithText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
        var parsed = (await reparsed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var isSame = validationMode switch
        {
            CodeActionValidationMode.None => true,
            CodeActionValidationMode.SemanticStructure => parsed.IsEquivalentTo(built, topLevel: false),
            _ => parsed.IsEquivalentTo(built),
        };
        if (!isSame)
        {
            verifier.EqualOrDiff(
                SyntaxTreeText.Describe(parsed, validationMode),
                SyntaxTreeText.Describe(built, validationMode),
                $"The syntax tree built for '{SolutionFiles.PathOf(document)}' is not the one that its text is parsed to. "
                + "Diff shown with the parsed tree as baseline:");
        }

        return reparsed.Project.Solution;
    }
}
