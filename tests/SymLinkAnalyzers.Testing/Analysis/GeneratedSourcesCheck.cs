namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Verifies what the generators add, where a state says what that should be.</summary>
internal static class GeneratedSourcesCheck
{
    public static async Task VerifyAsync(EvaluatedState state, Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var expected in state.Projects.Where(project => project.GeneratedSources.Any()))
        {
            var project = solution.Projects.Single(project => project.Name == expected.Name);
            var documents = await project.GetSourceGeneratedDocumentsAsync(cancellationToken).ConfigureAwait(false);
            var files = await SolutionFiles.ReadAsync(documents, cancellationToken).ConfigureAwait(false);
            FileComparison.Verify(expected.GeneratedSources, files, "generated source", verifier);
        }
    }
}
