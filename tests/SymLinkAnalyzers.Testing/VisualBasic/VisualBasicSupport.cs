using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.VisualBasic.Testing;

internal sealed class VisualBasicSupport : LanguageSupport
{
    public static VisualBasicSupport Instance { get; } = new();

    public override string FileExtension => "vb";

    public override string VerifierAlias => "VerifyVB";

    public override string CommentPrefix => "'";

    public override string DisableWarningDirective => "#Disable Warning";

    public override VisualBasicCompilationOptions CompilationOptions { get; } = new(OutputKind.DynamicallyLinkedLibrary);

    public override VisualBasicParseOptions ParseOptions { get; } = new(LanguageVersion.Default, DocumentationMode.Diagnose);

    // .NET Standard has no runtime library of the language; the SDK has the compiler embed it.
    public override CompilationOptions AdaptTo(ReferenceAssemblies references, CompilationOptions options)
        => references.TargetFramework.StartsWith("netstandard", StringComparison.Ordinal)
            ? ((VisualBasicCompilationOptions)options).WithEmbedVbCoreRuntime(true)
            : options;

    public ParseOptions ParseOptionsOf(LanguageVersion version) => ParseOptions.WithLanguageVersion(version);

    public override SyntaxTree Parse(string source, string path) => VisualBasicSyntaxTree.ParseText(source, ParseOptions, path);

    public override Compilation Compile(IEnumerable<MetadataReference> references) => VisualBasicCompilation.Create("Test", [], references, CompilationOptions);

    public override GeneratorDriver CreateGeneratorDriver(ImmutableArray<ISourceGenerator> generators, Project project)
        => VisualBasicGeneratorDriver.Create(
            generators,
            project.AnalyzerOptions.AdditionalFiles,
            (VisualBasicParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider);

    public override string NameOfSyntaxKind(int rawKind) => ((SyntaxKind)rawKind).ToString();
}
