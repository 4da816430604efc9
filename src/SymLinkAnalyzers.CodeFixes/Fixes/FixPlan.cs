using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

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
