using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Which referenced assemblies are worth a look at their methods' attributes.</summary>
public sealed class ImportingModulesTests
{
    private const string Ours = """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] public static extern byte Create(char* link, char* target, int flags);""";
    private const string Private = """[DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] private static extern byte Create(char* link, char* target, int flags);""";
    private const string Generated = """[LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)] public static partial byte Create(string link, string target, int flags);""";

    [Theory]
    [InlineData(Ours)]
    [InlineData(Private)]
    [InlineData(Generated)]
    [InlineData("""[DllImport("user32", EntryPoint = "CreateSymbolicLinkA")] public static extern byte Create(char* link, char* target, int flags);""")]
    public async Task Assembly_that_imports_the_function_is_known_by_its_list_of_imports(string import) =>
        Assert.True(await ContainsAsync((await LibrarySource.CSharpAsync(import)).ToReference()));

    [Theory]
    [InlineData("")]
    [InlineData("""[DllImport("kernel32.dll")] public static extern byte CreateHardLinkW(char* link, char* target, int flags);""")]
    [InlineData("""[DllImport("links.dll")] public static extern byte CreateSymbolicLinkW(char* link, char* target, int flags);""")]
    [InlineData("""[LibraryImport("kernel32.dll", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)] public static partial byte Create(string link, string target, int flags);""")]
    [InlineData("public static byte CreateSymbolicLinkW(char* link, char* target, int flags) => 1;")]
    public async Task Assembly_that_imports_other_functions_is_left_alone(string member) =>
        Assert.False(await ContainsAsync((await LibrarySource.CSharpAsync(member)).ToReference()));

    [Theory]
    [InlineData(Ours)]
    [InlineData(Generated)]
    public async Task Reference_assembly_is_known_by_what_it_has_left_of_its_imports(string import) =>
        Assert.True(await ContainsAsync((await LibrarySource.CSharpAsync(import)).ToReferenceAssembly()));

    [Theory]
    [InlineData("")]
    [InlineData(Private)]
    public async Task Reference_assembly_without_public_imports_is_left_alone(string member) =>
        Assert.False(await ContainsAsync((await LibrarySource.CSharpAsync(member)).ToReferenceAssembly()));

    [Fact]
    public async Task Assembly_whose_list_of_imports_is_broken_is_left_alone() =>
        Assert.False(await ContainsAsync((await LibrarySource.CSharpAsync(Ours)).ToBrokenReference(TableIndex.ImplMap, offset: 4)));

    [Fact]
    public async Task Framework_is_left_alone()
    {
        Compilation compilation = await SourceCompilation.CSharpAsync("class User { }");
        var modules = new ImportingModules(ProjectOptions.Default);

        Assert.All(compilation.SourceModule.ReferencedAssemblySymbols, assembly => Assert.False(modules.Contain(Assert.Single(assembly.Modules))));
    }

    [Fact]
    public async Task Source_is_left_alone() =>
        Assert.False(new ImportingModules(ProjectOptions.Default).Contain((await LibrarySource.CSharpAsync(Ours)).SourceModule));

    private static async Task<bool> ContainsAsync(MetadataReference library)
    {
        Compilation user = await SourceCompilation.CSharpAsync("class User { }", test => test.TestState.AdditionalReferences.Add(library));
        var assembly = (IAssemblySymbol)user.GetAssemblyOrModuleSymbol(library)!;
        return new ImportingModules(ProjectOptions.Default).Contain(Assert.Single(assembly.Modules));
    }
}
