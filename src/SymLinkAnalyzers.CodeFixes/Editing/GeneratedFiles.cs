using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Tells files that a tool writes, and would write again.</summary>
internal static class GeneratedFiles
{
    private static readonly string[] s_endings = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".g.vb", ".g.i.vb", ".designer.vb", ".generated.vb"];

    public static bool MayBe(Document document) =>
        document is SourceGeneratedDocument || Array.Exists(s_endings, ending => document.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
