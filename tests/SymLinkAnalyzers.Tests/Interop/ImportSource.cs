using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Reads the import that a source declares under the name CreateSymbolicLink.</summary>
internal static class ImportSource
{
    private const string Name = "CreateSymbolicLink";

    public static async Task<NativeDeclaration?> ReadCSharpAsync(string source, Action<AnalyzerTest>? configure = null) =>
        await ReadAsync(await SourceCompilation.CSharpAsync(source, configure));

    public static async Task<NativeDeclaration?> ReadVisualBasicAsync(string source, Action<AnalyzerTest>? configure = null) =>
        await ReadAsync(await SourceCompilation.VisualBasicAsync(source, configure));

    /// <summary>Reads it as a project sees it that refers to the compiled assembly.</summary>
    public static async Task<NativeDeclaration?> ReadCompiledCSharpAsync(string source, Action<AnalyzerTest>? configure = null) =>
        await ReadCompiledAsync(await SourceCompilation.CSharpAsync(source, configure));

    /// <summary>Reads it from an assembly whose first marshalling descriptor leads nowhere.</summary>
    public static async Task<NativeDeclaration?> ReadBrokenMarshallingAsync(string source) =>
        await ReadCompiledAsync((await SourceCompilation.CSharpAsync(source)).ToBrokenReference(TableIndex.FieldMarshal, offset: 2));

    /// <inheritdoc cref="ReadCompiledCSharpAsync"/>
    public static async Task<NativeDeclaration?> ReadCompiledVisualBasicAsync(string source, Action<AnalyzerTest>? configure = null) =>
        await ReadCompiledAsync(await SourceCompilation.VisualBasicAsync(source, configure));

    private static async Task<NativeDeclaration?> ReadAsync(Compilation compilation) =>
        DeclarationReader.Read(Assert.Single(await compilation.FindMethodsAsync(Name)), ProjectOptions.Default);

    private static Task<NativeDeclaration?> ReadCompiledAsync(Compilation compilation) => ReadCompiledAsync(compilation.ToReference());

    private static async Task<NativeDeclaration?> ReadCompiledAsync(MetadataReference assembly)
    {
        Compilation user = await SourceCompilation.CSharpAsync("class User { }", test => test.TestState.AdditionalReferences.Add(assembly));
        var symbol = (IAssemblySymbol)user.GetAssemblyOrModuleSymbol(assembly)!;
        return DeclarationReader.Read(Assert.Single(TypesOf(symbol.GlobalNamespace).SelectMany(type => type.GetMembers(Name)).OfType<IMethodSymbol>()), ProjectOptions.Default);
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamedTypeSymbol type => TypesOf(type).Prepend(type),
        INamespaceSymbol inner => TypesOf(inner),
        _ => [],
    });
}
