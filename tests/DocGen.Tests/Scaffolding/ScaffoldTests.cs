using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.DocGen.Tests.Scaffolding;

public sealed class ScaffoldTests : IDisposable
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.CodeAnalysis.Testing;
        global using SymLinkAnalyzers.Testing;
        global using AnalyzerTest = Microsoft.CodeAnalysis.Testing.AnalyzerTest<Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("SymLinkAnalyzers.dll" or "SymLinkAnalyzers.CodeFixes.dll" or "DocGen.dll" or "DocGen.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly TemporaryRepository _repository = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("SLNK1999", "Declarations", "tests/SymLinkAnalyzers.Tests/Verification/DeclarationRuleTests.cs")]
    [InlineData("SLNK2999", "Results", "tests/SymLinkAnalyzers.Tests/Rules/CallRuleTests.cs")]
    [InlineData("SLNK3999", "Arguments", "tests/SymLinkAnalyzers.Tests/Rules/CallRuleTests.cs")]
    [InlineData("SLNK4999", "Kernel", "tests/SymLinkAnalyzers.Tests/Rules/CallRuleTests.cs")]
    [InlineData("SLNK5999", "Alternatives", "tests/SymLinkAnalyzers.Tests/Rules/CallRuleTests.cs")]
    public void A_new_rule_and_its_tests_compile(string id, string group, string baseOfTests)
    {
        Assert.Equal(0, _repository.Run("--new", id, "Toy").ExitCode);

        const string Catalogue = "src/SymLinkAnalyzers/Rules/RuleCatalogue.cs";
        CSharpCompilation rules = Compile(
            "SymLinkAnalyzers",
            [
                .. Directory.EnumerateFiles(Path.Combine(TemporaryRepository.Original, "src/SymLinkAnalyzers"), "*.cs", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(TemporaryRepository.Original, file).Replace('\\', '/'))
                    .Where(file => file != Catalogue && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
                    .Select(ReadOriginal),
                _repository.Read(Catalogue),
                _repository.Read($"src/SymLinkAnalyzers/Rules/{group}/ToyRule.cs"),
            ],
            s_references);
        Compile(
            "SymLinkAnalyzers.Tests",
            [
                ReadOriginal(baseOfTests),
                .. ((string[])["RuleTests", "OtherRules", "CommonDeclarations", "DeclarationSource"])
                    .Select(name => ReadOriginal($"tests/SymLinkAnalyzers.Tests/Verification/{name}.cs")),
                _repository.Read($"tests/SymLinkAnalyzers.Tests/Rules/{group}/ToyRuleTests.cs"),
                "global using Xunit;",
            ],
            s_references.Add(rules.ToMetadataReference()));
    }

    [Fact]
    public void A_new_rule_is_everywhere_and_the_files_are_named()
    {
        (int exitCode, string output, string errors) = _repository.Run("--new", "SLNK3999", "RelativeLink");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(
            [
                "CHANGELOG.md",
                "README.md",
                "docs/comparison.md",
                "docs/rules/README.md",
                "docs/rules/SLNK3999.md",
                "src/SymLinkAnalyzers.Package/README.md",
                "src/SymLinkAnalyzers.Package/buildTransitive/presets/All.globalconfig",
                "src/SymLinkAnalyzers.Package/buildTransitive/presets/None.globalconfig",
                "src/SymLinkAnalyzers.Package/buildTransitive/presets/Recommended.globalconfig",
                "src/SymLinkAnalyzers/AnalyzerReleases.Unshipped.md",
                "src/SymLinkAnalyzers/Rules/Arguments/RelativeLinkRule.cs",
                "src/SymLinkAnalyzers/Rules/RuleCatalogue.cs",
                "tests/SymLinkAnalyzers.Tests/Rules/Arguments/RelativeLinkRuleTests.cs",
                "Next: dotnet test tests/SymLinkAnalyzers.Tests --filter FullyQualifiedName~RelativeLinkRule",
            ],
            output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("| [SLNK3999](docs/rules/SLNK3999.md) | Relative link | Warning | no |\n", _repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("\nSLNK3999 | Usage | Warning | RelativeLinkRule\n", _repository.Read("src/SymLinkAnalyzers/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
        Assert.Contains("\n| [SLNK3999](rules/SLNK3999.md) | | |\n", _repository.Read("docs/comparison.md"), StringComparison.Ordinal);
        Assert.Contains("\n  - SLNK3999: Relative link\n", _repository.Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.StartsWith(
            "# SLNK3999: Relative link\n\n<!-- begin generated -->\n| | |\n| --- | --- |\n| Category | Usage |\n",
            _repository.Read("docs/rules/SLNK3999.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_another_rule_lacks_does_not_matter()
    {
        _repository.Delete("docs/rules/SLNK3002.md");
        Assert.Equal(0, _repository.Run("--new", "SLNK3999", "RelativeLink").ExitCode);
    }

    [Fact]
    public void The_tests_of_a_new_rule_fail_and_tell_what_to_do()
    {
        Assert.Equal(0, _repository.Run("--new", "SLNK3999", "RelativeLink").ExitCode);
        string tests = _repository.Read("tests/SymLinkAnalyzers.Tests/Rules/Arguments/RelativeLinkRuleTests.cs");
        Assert.Contains("public void Rule_is_finished() => Assert.Fail(", tests, StringComparison.Ordinal);
        Assert.Contains("In src/SymLinkAnalyzers/Rules/Arguments/RelativeLinkRule.cs, write", tests, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SLNK3001", "Toy")]
    [InlineData("SLNK3999", "UndefinedFlags")]
    [InlineData("SLNK9001", "Toy")]
    public void What_is_there_already_or_has_no_place_is_refused_and_nothing_is_written(string id, string name)
    {
        SortedDictionary<string, string> before = _repository.Snapshot();
        (int exitCode, string output, string errors) = _repository.Run("--new", id, name);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.NotEmpty(errors);
        Assert.Equal(before, _repository.Snapshot());
    }

    [Fact]
    public void A_page_that_is_there_already_is_not_overwritten()
    {
        _repository.Write("docs/rules/SLNK3999.md", "mine");
        SortedDictionary<string, string> before = _repository.Snapshot();
        Assert.Equal((1, "", "docs/rules/SLNK3999.md: is there already" + Environment.NewLine), _repository.Run("--new", "SLNK3999", "Toy"));
        Assert.Equal(before, _repository.Snapshot());
    }

    private static string ReadOriginal(string path) => File.ReadAllText(Path.Combine(TemporaryRepository.Original, path));

    private static CSharpCompilation Compile(string name, IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            name,
            sources.Append(GlobalUsings).Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source), options, cancellationToken: Cancellation)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(Cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
