using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Compiles sources for tests that look at the compilation itself. No analyzer runs.</summary>
internal static class SourceCompilation
{
    /// <summary>Fails where the source does not compile, unless <paramref name="configure"/> allows that.</summary>
    public static Task<Compilation> CSharpAsync(string source, Action<AnalyzerTest>? configure = null) =>
        CreateAsync(new CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test { TestCode = source }, configure);

    /// <inheritdoc cref="CSharpAsync"/>
    public static Task<Compilation> VisualBasicAsync(string source, Action<AnalyzerTest>? configure = null) =>
        CreateAsync(new VisualBasicAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test { TestCode = source }, configure);

    /// <summary>The project itself, for tests that change its documents.</summary>
    public static Task<Project> CreateProjectAsync(string source, string language, Action<AnalyzerTest>? configure = null) => CreateProjectAsync(
        language == LanguageNames.CSharp
            ? new CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test { TestCode = source }
            : new VisualBasicAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test { TestCode = source },
        configure);

    /// <summary>For half-typed code.</summary>
    public static void AllowErrors(AnalyzerTest test) => test.CompilerDiagnostics = CompilerDiagnostics.None;

    /// <summary>Has the LibraryImport generator of the target framework run, as a build does.</summary>
    public static void Generate(AnalyzerTest test) => test.UseLibraryImportGenerator = true;

    /// <summary>The compiled assembly, to be referenced by another compilation.</summary>
    public static MetadataReference ToReference(this Compilation compilation) => compilation.ToReference(new EmitOptions());

    /// <summary>What a build hands to the projects that reference this one: no bodies, and nothing private.</summary>
    public static MetadataReference ToReferenceAssembly(this Compilation compilation) =>
        compilation.ToReference(new EmitOptions(metadataOnly: true, includePrivateMembers: false));

    /// <summary>The compiled assembly, where a value of the first row of a table leads nowhere.</summary>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="table">The table of the metadata.</param>
    /// <param name="offset">Where the two bytes of the value lie in the row.</param>
    public static MetadataReference ToBrokenReference(this Compilation compilation, TableIndex table, int offset)
    {
        byte[] image = compilation.EmitImage(new EmitOptions());
        using var portable = new PEReader(ImmutableArray.Create(image));
        int row = portable.PEHeaders.MetadataStartOffset + portable.GetMetadataReader().GetTableMetadataOffset(table);
        image[row + offset] = 0xFF;
        image[row + offset + 1] = 0xFF;
        return MetadataReference.CreateFromImage(image);
    }

    private static MetadataReference ToReference(this Compilation compilation, EmitOptions options) => MetadataReference.CreateFromImage(compilation.EmitImage(options));

    private static byte[] EmitImage(this Compilation compilation, EmitOptions options)
    {
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    /// <summary>The methods of that name that the compilation declares in source, local functions included; a partial method once.</summary>
    public static async Task<IReadOnlyList<IMethodSymbol>> FindMethodsAsync(this Compilation compilation, string name)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        HashSet<IMethodSymbol> methods = new(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in (await tree.GetRootAsync(cancellation)).DescendantNodes())
            {
                if (model.GetDeclaredSymbol(node, cancellation) is IMethodSymbol { PartialDefinitionPart: null } method && method.Name == name)
                {
                    methods.Add(method);
                }
            }
        }

        return [.. methods];
    }

    private static async Task<Compilation> CreateAsync(AnalyzerTest test, Action<AnalyzerTest>? configure)
    {
        Project project = await CreateProjectAsync(test, configure);
        return await project.GetCompilationAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The project does not support compilations.");
    }

    private static async Task<Project> CreateProjectAsync(AnalyzerTest test, Action<AnalyzerTest>? configure)
    {
        Project? project = null;
        configure?.Invoke(test);
        test.SolutionTransforms.Add((solution, id) =>
        {
            project = solution.GetProject(id);
            return solution;
        });
        await test.RunAsync(TestContext.Current.CancellationToken);
        return project!;
    }
}
