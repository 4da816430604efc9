using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.VisualBasic.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>All in which one language differs from the other.</summary>
internal abstract class LanguageSupport
{
    public abstract string FileExtension { get; }

    /// <summary>What tests call a verifier of the language.</summary>
    public abstract string VerifierAlias { get; }

    public abstract string CommentPrefix { get; }

    public abstract string DisableWarningDirective { get; }

    /// <summary>How a project is compiled unless the test says otherwise.</summary>
    public abstract CompilationOptions CompilationOptions { get; }

    public abstract ParseOptions ParseOptions { get; }

    public static LanguageSupport Of(string language)
        => language switch
        {
            LanguageNames.CSharp => CSharpSupport.Instance,
            LanguageNames.VisualBasic => VisualBasicSupport.Instance,
            _ => throw new NotSupportedException($"Unsupported language: '{language}'"),
        };

    /// <summary>The options with what code needs that is compiled against these references.</summary>
    public virtual CompilationOptions AdaptTo(ReferenceAssemblies references, CompilationOptions options) => options;

    public abstract SyntaxTree Parse(string source, string path);

    public abstract Compilation Compile(IEnumerable<MetadataReference> references);

    public abstract GeneratorDriver CreateGeneratorDriver(ImmutableArray<ISourceGenerator> generators, Project project);

    public abstract string NameOfSyntaxKind(int rawKind);
}
