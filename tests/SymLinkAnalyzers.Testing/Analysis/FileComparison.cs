using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares files exactly, line ends included.</summary>
internal static class FileComparison
{
    public static void Verify(
        IEnumerable<EvaluatedFile> expected,
        ImmutableSortedDictionary<string, string> actual,
        string kind,
        IVerifier verifier)
    {
        var unexpected = actual;
        foreach (var file in expected)
        {
            if (!actual.TryGetValue(file.Path, out var text))
            {
                verifier.Fail($"Expected the {kind} '{file.Path}', but there are only: {string.Join(", ", actual.Keys)}");
            }

            verifier.EqualOrDiff(
                file.Content.ToString(),
                text!,
                $"content of '{file.Path}' did not match. Diff shown with expected as baseline:");
            unexpected = unexpected.Remove(file.Path);
        }

        foreach (var (path, text) in unexpected)
        {
            verifier.Fail($"The {kind} '{path}' was not expected:\n{text}");
        }
    }
}
