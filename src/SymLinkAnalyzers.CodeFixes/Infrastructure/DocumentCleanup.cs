using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Adds the imports, shortens the names and lays out what the edits brought in. The host would do it as well, but with its
/// own idea of tabs and line ends; this keeps to those of the file.
/// </summary>
internal static class DocumentCleanup
{
    public static async Task<Solution> CleanAsync(Solution original, Solution changed, IReadOnlyCollection<NewDocument> added, CancellationToken cancellationToken)
    {
        // Each file as it stands in the same solution: a compilation for every file that is done would cost as much as all of them.
        Dictionary<DocumentId, CleanText> texts = [];
        foreach (NewDocument document in added)
        {
            SourceText model = await document.Model.GetTextAsync(cancellationToken).ConfigureAwait(false);
            texts[document.Id] = await CleanAsync(changed.GetDocument(document.Id)!, model, cancellationToken).ConfigureAwait(false);
        }

        foreach (ProjectChanges project in changed.GetChanges(original).GetProjectChanges())
        {
            foreach (DocumentId id in project.GetChangedDocuments())
            {
                if (original.GetDocument(id) is { } before && changed.GetDocument(id) is { } after)
                {
                    SourceText text = await before.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    texts[id] = await CleanAsync(after, text, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        Solution clean = texts.Aggregate(changed, (solution, cleaned) => solution.WithDocumentText(cleaned.Key, cleaned.Value.Text));
        foreach (KeyValuePair<DocumentId, CleanText> cleaned in texts.Where(cleaned => cleaned.Value.NewNames.Count > 0))
        {
            SyntaxNode root = (await clean.GetDocument(cleaned.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            SyntaxToken[] names = [.. root.DescendantTokens().Where((_, position) => cleaned.Value.NewNames.Contains(position))];
            clean = clean.WithDocumentSyntaxRoot(cleaned.Key, root.ReplaceTokens(names, (_, name) => name.WithAdditionalAnnotations(RenameAnnotation.Create())));
        }

        return clean;
    }

    private static async Task<CleanText> CleanAsync(Document document, SourceText before, CancellationToken cancellationToken)
    {
        var style = TextStyle.Read(before);
        OptionSet options = await GetOptionsAsync(document, style, cancellationToken).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);

        // Both bind the changed file, and for that the whole compilation anew.
        if (root?.GetAnnotatedNodesAndTokens(Simplifier.AddImportsAnnotation).Any() == true)
        {
            document = await ImportAdder.AddImportsAsync(document, Simplifier.AddImportsAnnotation, options, cancellationToken).ConfigureAwait(false);
        }

        if (root?.GetAnnotatedNodesAndTokens(Simplifier.Annotation).Any() == true)
        {
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, options, cancellationToken).ConfigureAwait(false);
        }

        document = await Formatter.FormatAsync(document, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, SyntaxAnnotation.ElasticAnnotation, options, cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        text = style.UnifyLineEnds(RemoveBlankStart(text, before));

        // Only a new text drops the annotations, by which the host would lay out all of it once more. The names to choose are put back.
        root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var names = root?.DescendantTokens().Select((token, position) => (token, position)).Where(pair => pair.token.HasAnnotations(RenameAnnotation.Kind)).Select(pair => pair.position);
        return new CleanText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm), [.. names ?? []]);
    }

    /// <summary>Where an import would change what another name means, none is added, but the blank lines below it are.</summary>
    private static SourceText RemoveBlankStart(SourceText text, SourceText before)
    {
        int start = 0;
        while (start < text.Length && text[start] is '\r' or '\n')
        {
            start++;
        }

        return start == 0 || (before.Length > 0 && before[0] is '\r' or '\n') ? text : text.Replace(0, start, "");
    }

    private static async Task<OptionSet> GetOptionsAsync(Document document, TextStyle style, CancellationToken cancellationToken)
    {
        OptionSet options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        string language = document.Project.Language;
        SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        AnalyzerConfigOptions? configured = tree is null ? null : document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
        if (style.UsesTabs && configured?.TryGetValue("indent_style", out _) != true)
        {
            options = options.WithChangedOption(FormattingOptions.UseTabs, language, true);
        }

        return style.LineEnd is { } lineEnd ? options.WithChangedOption(FormattingOptions.NewLine, language, lineEnd) : options;
    }

    /// <param name="Text">What stands in the file.</param>
    /// <param name="NewNames">The tokens, by their number, that the user may want to name otherwise.</param>
    private sealed record CleanText(SourceText Text, IReadOnlyCollection<int> NewNames);
}
