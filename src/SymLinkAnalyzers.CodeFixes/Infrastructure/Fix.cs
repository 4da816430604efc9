using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>One action, which may repair what several rules report. It holds no state.</summary>
internal abstract class Fix
{
    /// <summary>The fix's own name: all places that show it are fixed together.</summary>
    public string EquivalenceKey => GetType().Name;

    /// <summary>What the code calls afterwards, for those who prefer one API.</summary>
    public virtual FixedApi Api => FixedApi.Any;

    /// <summary>What would be done at the place, or null where it cannot be done so that the code compiles and the diagnostic goes.</summary>
    public abstract Task<FixPlan?> PlanAsync(FixContext context);
}

/// <summary>Whose API the code calls after a fix.</summary>
internal enum FixedApi
{
    /// <summary>Whichever it called before.</summary>
    Any,

    /// <summary>SymLinks.SymLink.</summary>
    SymLink,

    /// <summary>File and Directory of System.IO.</summary>
    Framework,

    /// <summary>The imported function itself.</summary>
    Declaration,
}

/// <summary>A fix that can be made at one place.</summary>
/// <param name="Title">What the light bulb shows.</param>
/// <param name="Places">The code that it changes or removes.</param>
/// <param name="EditAsync">Adds the edits, when nobody else changes those places.</param>
internal sealed record FixPlan(string Title, IReadOnlyCollection<EditPlace> Places, Func<SolutionEdits, CancellationToken, Task> EditAsync)
{
    /// <summary>Adds all the edits, or none where others already change the same code.</summary>
    public Task ApplyAsync(SolutionEdits edits, CancellationToken cancellationToken) =>
        edits.TryClaim(Places) ? EditAsync(edits, cancellationToken) : Task.CompletedTask;
}

/// <summary>A node that a fix is going to replace.</summary>
internal readonly record struct EditPlace(DocumentId Document, SyntaxNode Node);

/// <summary>Plans the replacement of one or several nodes of the diagnostic's file, each by a node of its own.</summary>
internal static class ReplacementPlan
{
    public static FixPlan Create(FixContext context, string title, SyntaxNode node, Func<SyntaxGenerator, SyntaxNode> create) =>
        Create(context, title, [(node, create)]);

    public static FixPlan Create(FixContext context, string title, IReadOnlyCollection<(SyntaxNode Node, Func<SyntaxGenerator, SyntaxNode> Create)> replacements) =>
        new(title, [.. replacements.Select(replacement => new EditPlace(context.Document.Id, replacement.Node))], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            foreach ((SyntaxNode node, Func<SyntaxGenerator, SyntaxNode> create) in replacements)
            {
                editor.ReplaceNode(node, create(editor.Generator).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation));
            }
        });
}
