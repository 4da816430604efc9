using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace SymLinkAnalyzers.Testing;

/// <summary>Parses and compiles without a project, for tests that look at the compilation alone.</summary>
public static class SourceLanguage
{
    /// <summary>Skips the test where this Roslyn comes without the language.</summary>
    public static void Require(string language) => _ = LanguageSupport.Of(language);

    public static SyntaxTree Parse(string language, string source, string path = "") => LanguageSupport.Of(language).Parse(source, path);

    /// <summary>A compilation of no source, with the options of tests.</summary>
    public static Compilation Compile(string language, IEnumerable<MetadataReference> references) => LanguageSupport.Of(language).Compile(references);
}
