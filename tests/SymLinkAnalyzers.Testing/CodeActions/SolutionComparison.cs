namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares a solution that was changed with the state that it should have.</summary>
internal static class SolutionComparison
{
    public static async Task VerifyAsync(EvaluatedState expected, Solution actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var state in expected.Projects)
        {
            var project = actual.Projects.Single(project => project.Name == state.Name);
            await VerifyFilesAsync(state.Sources, project.Documents, "source").ConfigureAwait(false);
            await VerifyFilesAsync(state.AdditionalFiles, project.AdditionalDocuments, "additional file").ConfigureAwait(false);
            await VerifyFilesAsync(state.AnalyzerConfigFiles, SolutionFiles.AnalyzerConfigDocumentsOf(project), "analyzer config file")
                .ConfigureAwait(false);
        }

        async Task VerifyFilesAsync(IEnumerable<EvaluatedFile> files, IEnumerable<TextDocument> documents, string kind)
            => FileComparison.Verify(files, await SolutionFiles.ReadAsync(documents, cancellationToken).ConfigureAwait(false), kind, verifier);
    }

    /// <summary>Whether a fix has to change anything to get from one state to the other.</summary>
    public static bool AreEqual(EvaluatedState before, EvaluatedState after)
        => before.Projects.Length == after.Projects.Length
            && before.Projects.All(project =>
                after.Projects.FirstOrDefault(other => other.Name == project.Name) is { } other && AreEqual(project, other));

    public static bool AreEqual(EvaluatedProject before, EvaluatedProject after)
        => AreEqual(before.Sources, after.Sources)
            && AreEqual(before.AdditionalFiles, after.AdditionalFiles)
            && AreEqual(before.AnalyzerConfigFiles, after.AnalyzerConfigFiles);

    private static bool AreEqual(IEnumerable<EvaluatedFile> before, IEnumerable<EvaluatedFile> after)
        => Contents(before).SequenceEqual(Contents(after));

    private static IEnumerable<(string, string)> Contents(IEnumerable<EvaluatedFile> files)
        => files.Select(file => (file.Path, file.Content.ToString())).Order();
}
