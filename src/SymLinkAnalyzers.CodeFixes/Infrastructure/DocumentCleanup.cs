using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        IEnumerable<(DocumentId Id, Document Model)> edited =
            from project in changed.GetChanges(original).GetProjectChanges()
            from id in project.GetChangedDocuments()
            let before = original.GetDocument(id)
            where before is not null
            select (id, before);
        foreach ((DocumentId id, Document model) in edited.Concat(added.Select(document => (document.Id, document.Model))))
        {
            texts[id] = await CleanAsync(changed.GetDocument(id)!, model, cancellationToken).ConfigureAwait(false);
        }

        Solution clean = texts.Aggregate(changed, (solution, cleaned) => solution.WithDocumentText(cleaned.Key, cleaned.Value.Text));
        foreach ((DocumentId id, CleanText text) in await RemoveStaleUsingsAsync(original, clean, texts, cancellationToken).ConfigureAwait(false))
        {
            texts[id] = text;
            clean = clean.WithDocumentText(id, text.Text);
        }

        foreach (KeyValuePair<DocumentId, CleanText> cleaned in texts.Where(cleaned => cleaned.Value.NewNames.Count > 0))
        {
            SyntaxNode root = (await clean.GetDocument(cleaned.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            SyntaxToken[] names = [.. root.DescendantTokens().Where((_, position) => cleaned.Value.NewNames.Contains(position))];
            clean = clean.WithDocumentSyntaxRoot(cleaned.Key, root.ReplaceTokens(names, (_, name) => name.WithAdditionalAnnotations(RenameAnnotation.Create())));
        }

        return clean;
    }

    /// <summary>The texts that lose a using, of files that stand as all edits leave them.</summary>
    private static async Task<List<(DocumentId Id, CleanText Text)>> RemoveStaleUsingsAsync(
        Solution original, Solution clean, Dictionary<DocumentId, CleanText> texts, CancellationToken cancellationToken)
    {
        List<(DocumentId, CleanText)> shortened = [];
        foreach (KeyValuePair<DocumentId, CleanText> cleaned in texts)
        {
            if (original.GetDocument(cleaned.Key) is not { } before)
            {
                continue;
            }

            Document after = clean.GetDocument(cleaned.Key)!;
            IReadOnlyList<TextSpan> stale = await StaleUsings.FindAsync(before, after, cancellationToken).ConfigureAwait(false);
            if (stale.Count > 0)
            {
                SyntaxNode root = (await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                bool[] isGone = [.. root.DescendantTokens().Select(token => stale.Any(span => span.Contains(token.Span)))];
                shortened.Add((cleaned.Key, new CleanText(
                    StaleUsings.Remove(cleaned.Value.Text, stale),
                    [.. cleaned.Value.NewNames.Select(position => position - isGone.Take(position).Count(gone => gone))])));
            }
        }

        return shortened;
    }

    private static async Task<CleanText> CleanAsync(Document document, Document model, CancellationToken cancellationToken)
    {
        SourceText before = await model.GetTextAsync(cancellationToken).ConfigureAwait(false);
        bool hadUsings = await FindUsingsAsync(model, cancellationToken).ConfigureAwait(false) is { Count: > 0 };
        var style = TextStyle.Read(before);
        OptionSet options = await GetOptionsAsync(document, style, cancellationToken).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);

        // The adder and the simplifier each bind the changed file, and for that the whole compilation anew.
        if (root?.GetAnnotatedNodesAndTokens(Simplifier.AddImportsAnnotation).Any() == true)
        {
            document = await ImportAdder.AddImportsAsync(document, Simplifier.AddImportsAnnotation, options, cancellationToken).ConfigureAwait(false);
            document = hadUsings ? document : await KeepDocumentationAsync(document, cancellationToken).ConfigureAwait(false);
        }

        if (root?.GetAnnotatedNodesAndTokens(Simplifier.Annotation).Any() == true)
        {
            document = await KeepUsingsAsync(document, cancellationToken).ConfigureAwait(false);
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, options, cancellationToken).ConfigureAwait(false);
        }

        document = await Formatter.FormatAsync(document, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, SyntaxAnnotation.ElasticAnnotation, options, cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (!hadUsings && await FindUsingsAsync(document, cancellationToken).ConfigureAwait(false) is { Count: > 0 } imports)
        {
            text = LeaveOneBlankLine(text, imports[imports.Count - 1].Span.End);
            int above = text.Lines.IndexOf(imports[0].SpanStart) - 1;
            while (above >= 0 && IsBlank(text, text.Lines[above]))
            {
                above--;
            }

            text = above < 0 ? text : LeaveOneBlankLine(text, text.Lines[above].Start);
        }

        text = style.UnifyLineEnds(RemoveBlankStart(text, before));

        // Only a new text drops the annotations, by which the host would lay out all of it once more. The names to choose are put back.
        bool hasNames = root?.GetAnnotatedTokens(RenameAnnotation.Kind).Any() == true;
        IEnumerable<int> names = from pair in hasNames ? root!.DescendantTokens().Select((token, position) => (token, position)) : []
                                 where pair.token.HasAnnotations(RenameAnnotation.Kind)
                                 select pair.position;
        return new CleanText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm), [.. names]);
    }

    private static async Task<IReadOnlyList<SyntaxNode>?> FindUsingsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root ? SyntaxGenerator.GetGenerator(document).GetNamespaceImports(root) : null;

    /// <summary>The first import of a Visual Basic file comes between the documentation of its first type and the type.</summary>
    private static async Task<Document> KeepDocumentationAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is not { Language: LanguageNames.VisualBasic }
            || await FindUsingsAsync(document, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } usings
            || root.ChildNodes().FirstOrDefault(node => node.SpanStart > usings[usings.Count - 1].SpanStart) is not { } member)
        {
            return document;
        }

        SyntaxToken first = usings[0].GetFirstToken();
        SyntaxToken type = member.GetFirstToken();
        int start = first.LeadingTrivia.IndexOf(first.LeadingTrivia.FirstOrDefault(trivia => trivia.ToFullString().TrimStart().StartsWith("'''", StringComparison.Ordinal)));
        return start < 0 ? document : document.WithSyntaxRoot(root.ReplaceTokens([first, type], (token, _) => token == first
            ? token.WithLeadingTrivia(first.LeadingTrivia.Take(start))
            : token.WithLeadingTrivia(type.LeadingTrivia.Concat(first.LeadingTrivia.Skip(start)))));
    }

    /// <summary>
    /// The simplifier takes imports away again that the compiler calls needless. It calls those so which only the second half of a
    /// partial constructor, property or event needs.
    /// </summary>
    private static async Task<Document> KeepUsingsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && root.DescendantNodes().Any(IsPartialBody)
            ? document.WithSyntaxRoot(root.ReplaceNodes(root.DescendantNodes().OfType<UsingDirectiveSyntax>(), (_, import) => import.WithoutAnnotations(Simplifier.Annotation)))
            : document;

    /// <summary>Whether it may be such a half.</summary>
    public static bool IsPartialBody(SyntaxNode node) =>
        node is ConstructorDeclarationSyntax or BasePropertyDeclarationSyntax && ((MemberDeclarationSyntax)node).Modifiers.Any(SyntaxKind.PartialKeyword);

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

    /// <summary>The formatter makes two of a blank line between the first import and a comment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A position in the line above.</param>
    private static SourceText LeaveOneBlankLine(SourceText text, int position)
    {
        int line = text.Lines.IndexOf(position) + 1;
        int next = line + 1;
        while (next < text.Lines.Count && IsBlank(text, text.Lines[line]) && IsBlank(text, text.Lines[next]))
        {
            next++;
        }

        return next > text.Lines.Count ? text : text.Replace(TextSpan.FromBounds(text.Lines[line].EndIncludingLineBreak, text.Lines[next - 1].EndIncludingLineBreak), "");
    }

    private static bool IsBlank(SourceText text, TextLine line) => string.IsNullOrWhiteSpace(text.ToString(line.Span));

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

/// <summary>How a file indents and ends its lines.</summary>
/// <param name="UsesTabs">Whether more lines begin with a tab than with a space.</param>
/// <param name="LineEnd">What ends every line, or null where lines end differently.</param>
internal sealed record TextStyle(bool UsesTabs, string? LineEnd)
{
    public static TextStyle Read(SourceText text)
    {
        int tabs = 0;
        int spaces = 0;
        string? lineEnd = null;
        bool isMixed = false;
        foreach (TextLine line in text.Lines)
        {
            if (line.Start < line.End)
            {
                tabs += text[line.Start] == '\t' ? 1 : 0;
                spaces += text[line.Start] == ' ' ? 1 : 0;
            }

            if (line.End < line.EndIncludingLineBreak)
            {
                string end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
                isMixed |= lineEnd is not null && lineEnd != end;
                lineEnd = end;
            }
        }

        return new TextStyle(tabs > spaces, isMixed ? null : lineEnd);
    }

    /// <summary>The text with the line ends of this style; a file that mixes them is left so.</summary>
    public SourceText UnifyLineEnds(SourceText text) => LineEnd is null ? text : text.WithChanges(
        from line in text.Lines
        let end = TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)
        where end.Length > 0 && text.ToString(end) != LineEnd
        select new TextChange(end, LineEnd));
}

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

        List<TextSpan> stale = await FindIdleAsync(after, cancellationToken).ConfigureAwait(false);
        if (stale.Count == 0)
        {
            return stale;
        }

        HashSet<string> idleBefore = [.. (await FindIdleAsync(before, cancellationToken).ConfigureAwait(false)).Select(span => TextOf(oldRoot, span))];
        stale.RemoveAll(span => idleBefore.Contains(TextOf(newRoot, span)));

        // The same file in other projects, or for other target frameworks.
        SourceText text = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
        foreach (DocumentId linked in after.GetLinkedDocumentIds())
        {
            List<TextSpan> idle = await FindIdleAsync(after.Project.Solution.GetDocument(linked)!.WithText(text), cancellationToken).ConfigureAwait(false);
            stale.RemoveAll(span => !idle.Contains(span));
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
