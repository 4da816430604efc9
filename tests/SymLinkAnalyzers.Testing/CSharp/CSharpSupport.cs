using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

internal sealed class CSharpSupport : LanguageSupport
{
    public static CSharpSupport Instance { get; } = new();

    public override string FileExtension => "cs";

    public override string VerifierAlias => "VerifyCS";

    public override string CommentPrefix => "//";

    public override string DisableWarningDirective => "#pragma warning disable";

    public override CSharpCompilationOptions CompilationOptions { get; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public override CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Default, DocumentationMode.Diagnose);

    public override SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public override Compilation Compile(IEnumerable<MetadataReference> references) => CSharpCompilation.Create("Test", [], references, CompilationOptions);

    public override GeneratorDriver CreateGeneratorDriver(ImmutableArray<ISourceGenerator> generators, Project project)
        => CSharpGeneratorDriver.Create(
            generators,
            project.AnalyzerOptions.AdditionalFiles,
            (CSharpParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider);

    public override string NameOfSyntaxKind(int rawKind) => ((SyntaxKind)rawKind).ToString();
}
