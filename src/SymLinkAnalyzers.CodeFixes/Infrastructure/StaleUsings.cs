using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>Finds each <c>using</c> or <c>Imports</c> that the edits have made idle. One that was idle before is the author's business.</summary>
internal static class StaleUsings
{
    public static async Task<IReadOnlyList<TextSpan>> FindAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        SyntaxNode? oldRoot = await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode? newRoot = await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (oldRoot is null || newRoot is null || !LosesName(oldRoot, newRoot) || MayHideNames(newRoot) || newRoot.DescendantNodes().Any(DocumentCleanup.IsPartialBody))
        {
            return [];
        }

        HashSet<string> idleBefore = [.. (await FindIdleAsync(before, cancellationToken).ConfigureAwait(false)).Select(span => TextOf(oldRoot, span))];
        List<TextSpan> stale = await FindIdleAsync(after, cancellationToken).ConfigureAwait(false);
        stale.RemoveAll(span => idleBefore.Contains(TextOf(newRoot, span)));
        if (stale.Count > 0)
        {
            // The same file in other projects, or for other target frameworks.
            SourceText text = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
            foreach (DocumentId linked in after.GetLinkedDocumentIds())
            {
                List<TextSpan> idle = await FindIdleAsync(after.Project.Solution.GetDocument(linked)!.WithText(text), cancellationToken).ConfigureAwait(false);
                stale.RemoveAll(span => !idle.Contains(span));
            }
        }

        return stale;
    }

    /// <summary>The text without them; a comment behind one stays, and so do those above.</summary>
    public static SourceText Remove(SourceText text, IReadOnlyList<TextSpan> usings)
    {
        List<TextChange> changes = [];
        bool isBelowRemoved = false;
        bool isBelowBlank = true;
        foreach (TextLine line in text.Lines)
        {
            string written = text.ToString(line.Span);
            bool isRemoved = false;
            foreach (TextSpan span in usings.Where(span => line.Span.Contains(span)))
            {
                isRemoved = written.Trim().Length == span.Length;
                int end = span.End;
                while (end < line.End && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                changes.Add(new TextChange(isRemoved ? line.SpanIncludingLineBreak : TextSpan.FromBounds(span.Start, end), ""));
            }

            bool isBlank = string.IsNullOrWhiteSpace(written);
            if (isRemoved)
            {
                isBelowRemoved = true;
            }
            else if (isBlank && isBelowRemoved && isBelowBlank)
            {
                changes.Add(new TextChange(line.SpanIncludingLineBreak, ""));
            }
            else
            {
                isBelowRemoved = false;
                isBelowBlank = isBlank || written.TrimEnd().EndsWith("{", StringComparison.Ordinal);
            }
        }

        return text.WithChanges(changes);
    }

    /// <summary>Whether some name stands there less often: nothing else can make a using idle, and to ask the compiler takes time.</summary>
    private static bool LosesName(SyntaxNode before, SyntaxNode after)
    {
        Dictionary<string, int> counts = [];
        foreach (SyntaxToken token in after.DescendantTokens(descendIntoTrivia: true))
        {
            counts.TryGetValue(token.ValueText, out int count);
            counts[token.ValueText] = count + 1;
        }

        return before.DescendantTokens(descendIntoTrivia: true).Any(token => !counts.TryGetValue(token.ValueText, out int count) || (counts[token.ValueText] = count - 1) < 0);
    }

    /// <summary>Whether the file holds names that the compiler does not bind: code that this build leaves out, or references in comments that it does not read.</summary>
    private static bool MayHideNames(SyntaxNode root) =>
        root.DescendantTrivia().Any(trivia => trivia.ToFullString() is var text
            && (text.TrimStart().StartsWith("#if", StringComparison.OrdinalIgnoreCase)
                || (root.SyntaxTree.Options.DocumentationMode == DocumentationMode.None && text.IndexOf("cref=", StringComparison.Ordinal) >= 0)));

    private static async Task<List<TextSpan>> FindIdleAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        // The compiler does not look at those of a file with nothing else in it.
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<SyntaxNode> usings = SyntaxGenerator.GetGenerator(document).GetNamespaceImports(root);
        IEnumerable<TextSpan> idle = root.ChildNodes().All(usings.Contains)
            ? usings.Select(directive => directive.Span)
            : model.GetDiagnostics(cancellationToken: cancellationToken).Where(diagnostic => diagnostic.Id is "CS8019" or "BC50001").Select(diagnostic => diagnostic.Location.SourceSpan);

        // A global one serves other files.
        return [.. idle.Where(span => !TextOf(root, span).StartsWith("global", StringComparison.Ordinal))];
    }

    private static string TextOf(SyntaxNode root, TextSpan span) => root.FindNode(span).ToString();
}
