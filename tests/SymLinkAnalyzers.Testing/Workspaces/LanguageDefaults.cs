using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a project is compiled unless the test says otherwise.</summary>
internal sealed record LanguageDefaults(
    string FileExtension,
    string CommentPrefix,
    string DisableWarningDirective,
    CompilationOptions CompilationOptions,
    ParseOptions ParseOptions)
{
    private static readonly LanguageDefaults s_csharp = new(
        "cs",
        "//",
        "#pragma warning disable",
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
        new CSharpParseOptions(CSharp.LanguageVersion.Default, DocumentationMode.Diagnose));

    private static readonly LanguageDefaults s_visualBasic = new(
        "vb",
        "'",
        "#Disable Warning",
        new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
        new VisualBasicParseOptions(VisualBasic.LanguageVersion.Default, DocumentationMode.Diagnose));

    public static LanguageDefaults Of(string language)
        => language switch
        {
            LanguageNames.CSharp => s_csharp,
            LanguageNames.VisualBasic => s_visualBasic,
            _ => throw new NotSupportedException($"Unsupported language: '{language}'"),
        };
}
