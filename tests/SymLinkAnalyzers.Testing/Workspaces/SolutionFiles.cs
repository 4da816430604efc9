using System.Collections.Immutable;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The texts of a solution by project and path.</summary>
internal static class SolutionFiles
{
    public static async Task<ImmutableSortedDictionary<string, string>> ReadAsync(
        IEnumerable<TextDocument> documents,
        CancellationToken cancellationToken)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            files[PathOf(document)] = text.ToString();
        }

        return files.ToImmutable();
    }

    /// <summary>Equal for two solutions that a compiler cannot tell apart, given that one test made both.</summary>
    public static async Task<string> GetKeyAsync(Solution solution, CancellationToken cancellationToken)
    {
        var key = new StringBuilder();
        foreach (var project in solution.Projects.OrderBy(project => project.Name, StringComparer.Ordinal))
        {
            key.Append(project.Name).Append('\0');
            foreach (var (path, text) in await ReadAsync(DocumentsOf(project), cancellationToken).ConfigureAwait(false))
            {
                key.Append(path).Append('\0').Append(text).Append('\0');
            }
        }

        return key.ToString();
    }

    /// <summary>A document that a fix adds has no path, only folders and a name.</summary>
    public static string PathOf(TextDocument document)
        => document.FilePath ?? string.Join('/', [.. document.Folders, document.Name]);

    /// <summary>Those of the test.</summary>
    public static IEnumerable<TextDocument> AnalyzerConfigDocumentsOf(Project project)
        => project.AnalyzerConfigDocuments.Where(document => !LineEndConfig.Is(document));

    private static IEnumerable<TextDocument> DocumentsOf(Project project)
        => [.. project.Documents, .. project.AdditionalDocuments, .. AnalyzerConfigDocumentsOf(project)];
}
