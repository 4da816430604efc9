using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A solution state with what it inherits. The project under test comes first.</summary>
internal sealed record ResolvedState(
    ImmutableArray<ResolvedProject> Projects,
    ImmutableArray<DiagnosticResult> ExpectedDiagnostics)
{
    /// <param name="state">What the test says.</param>
    /// <param name="inherited">The state before it; null for the first.</param>
    /// <param name="isFixable">Whether the code fix under test handles a diagnostic id.</param>
    public static ResolvedState Create(SolutionState state, ResolvedState? inherited, Func<string, bool> isFixable)
    {
        // A state that says nothing at all is the state before it.
        var mode = state.InheritanceMode ?? (state.IsGiven ? StateInheritanceMode.AutoInherit : StateInheritanceMode.AutoInheritAll);
        if (mode == StateInheritanceMode.Explicit)
        {
            inherited = null;
        }

        var ownMarkup = state.MarkupHandling ?? MarkupMode.Allow;
        var inheritedMarkup = state.MarkupHandling
            ?? (mode == StateInheritanceMode.AutoInheritAll ? MarkupMode.Allow : MarkupMode.IgnoreFixable);

        var projects = ImmutableArray.CreateBuilder<ResolvedProject>();
        projects.Add(Resolve(state, inherited?.Projects[0]));
        foreach (var additional in state.AdditionalProjects.Values)
        {
            projects.Add(Resolve(additional, inherited?.Projects.FirstOrDefault(project => project.Name == additional.Name)));
        }

        foreach (var additional in inherited?.Projects.Skip(1) ?? [])
        {
            if (!state.AdditionalProjects.ContainsKey(additional.Name))
            {
                projects.Add(Resolve(new ProjectState(additional.Name, additional.Language, string.Empty, string.Empty), additional));
            }
        }

        return new ResolvedState(projects.ToImmutable(), Expected());

        ResolvedProject Resolve(ProjectState project, ResolvedProject? before)
            => ResolvedProject.Create(project, before, ownMarkup, inheritedMarkup);

        ImmutableArray<DiagnosticResult> Expected()
            => (inherited, mode) switch
            {
                (null, _) => [.. state.ExpectedDiagnostics],
                (_, StateInheritanceMode.AutoInheritAll) => [.. state.ExpectedDiagnostics, .. inherited.ExpectedDiagnostics],
                _ when state.ExpectedDiagnostics.Count > 0 => [.. state.ExpectedDiagnostics],
                _ => [.. inherited.ExpectedDiagnostics.Where(result => !isFixable(result.Id))],
            };
    }
}
