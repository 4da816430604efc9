using SymLinkAnalyzers.CodeFixes.Editing;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>A fix that can be made at one place.</summary>
/// <param name="Title">What the light bulb shows.</param>
/// <param name="ApplyAsync">Adds the edits; adds none where others already change the same code.</param>
internal sealed record FixPlan(string Title, Func<SolutionEdits, CancellationToken, Task> ApplyAsync);
