using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>The pages say what the rules do: their code is compiled, judged and fixed.</summary>
public sealed class RulePageTests
{
    private const string Silent = "silent";

    private static readonly string[] s_sections = ["Cause", "Why it matters", "Example", "Fixed", "When to suppress", "Related"];

    public static TheoryData<string> Pages => [.. RulePage.Ids()];

    public static TheoryData<string, string> Examples =>
    [
        .. from id in RulePage.Ids()
           from language in new[] { LanguageNames.CSharp, LanguageNames.VisualBasic }
           where RulePage.Read(id).FindBlock(language, "violation") is not null
           select (id, language),
    ];

    public static TheoryData<string, string> FixedExamples =>
    [
        .. from id in RulePage.Ids()
           from language in new[] { LanguageNames.CSharp, LanguageNames.VisualBasic }
           where RulePage.Read(id).FindBlock(language, "fixed") is not null
           select (id, language),
    ];

    public static TheoryData<string> SilentExamples => [.. RulePage.Ids().Where(id => RulePage.Read(id).ReadBlocks().Any(block => block.Kind == Silent))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(RuleDescriptors.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), RulePage.Ids());

    [Fact]
    public void The_list_of_rules_says_what_the_descriptors_say() =>
        Assert.Equal(
            RuleDescriptors.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {RuleDescriptors.SeverityOf(rule)} | {(FixCatalogue.For(rule.Id).IsEmpty ? "no" : "yes")} |"),
            RulePage.ReadList());

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_sections_of_the_template_in_order(string id) =>
        Assert.Equal(s_sections, RulePage.Read(id).Sections);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_head_of_a_page_says_what_the_descriptor_says(string id)
    {
        DiagnosticDescriptor rule = RuleDescriptors.Get(id);
        var page = RulePage.Read(id);
        Assert.Equal($"# {id}: {rule.Title}", page.Title);
        Assert.Equal(
            [
                "| | |",
                "| --- | --- |",
                $"| Category | {rule.Category} |",
                $"| Default severity | {RuleDescriptors.SeverityOf(rule)} |",
                "| Languages | C#, Visual Basic |",
                $"| Code fix | {page.FindRow("Code fix")} |",
            ],
            page.ReadGeneratedLines());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_head_of_a_page_names_a_fix_where_there_is_one(string id) =>
        Assert.Equal(FixCatalogue.For(id).IsEmpty, RulePage.Read(id).FindRow("Code fix")?.StartsWith("None", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_the_fix_makes_where_there_is_one(string id) =>
        Assert.Equal(!FixCatalogue.For(id).IsEmpty, RulePage.Read(id).FindBlock(LanguageNames.CSharp, "fixed") is not null);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_an_example_in_CSharp_or_of_a_config_file(string id) =>
        Assert.NotEmpty(RulePage.Read(id).FindBlock(RuleDescriptors.IsOfOptions(id) ? PageBlock.ConfigFile : LanguageNames.CSharp, "violation")?.MarkedLines ?? []);

    [Fact]
    public async Task An_example_of_a_config_file_is_reported_on_the_marked_lines_and_nowhere_else()
    {
        (string text, int[] marked) = RulePage.Read(RuleCatalogue.ForOptions.Descriptor.Id).FindBlock(PageBlock.ConfigFile, "violation")!.Value;
        ImmutableArray<Diagnostic> reported = await ReportAsync("class Empty { }", LanguageNames.CSharp, [], text);
        Assert.Equal(marked, reported.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(reported, diagnostic => Assert.True(RuleDescriptors.IsOfOptions(diagnostic.Id)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_reported_on_the_marked_lines_and_nowhere_else(string id, string language)
    {
        (string code, int[] marked) = RulePage.Read(id).FindBlock(language, "violation")!.Value;
        ImmutableArray<Diagnostic> reported = await ReportAsync(code, language, await CompileLibraryAsync(id), RulePage.Read(id).FindOptions());
        Assert.Equal(
            marked.Select(line => (id, line)),
            reported.Where(diagnostic => diagnostic.Id == id || diagnostic.Severity == DiagnosticSeverity.Warning)
                .Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line))
                .Order());
    }

    [Theory]
    [MemberData(nameof(SilentExamples))]
    public async Task An_example_of_what_is_right_is_not_reported(string id)
    {
        PageBlock block = RulePage.Read(id).ReadBlocks().Single(block => block.Kind == Silent);
        Assert.DoesNotContain(await ReportAsync(block.Code, block.Language, [], options: null), diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [MemberData(nameof(FixedExamples))]
    public async Task The_first_fix_turns_an_example_into_the_fixed_one(string id, string language)
    {
        var page = RulePage.Read(id);
        (string code, _) = page.FindBlock(language, "violation")!.Value;
        (string fixedCode, _) = page.FindBlock(language, "fixed")!.Value;
        MetadataReference[] references = await CompileLibraryAsync(id);
        ImmutableArray<Diagnostic> reported = await ReportAsync(code, language, references, page.FindOptions());
        CodeFixTest test = (RuleDescriptors.IsOfDeclarations(id), language) switch
        {
            (true, LanguageNames.CSharp) => new CSharpCodeFixVerifier<DeclarationAnalyzer, SymLinkCodeFixProvider>.Test(),
            (true, _) => new VisualBasicCodeFixVerifier<DeclarationAnalyzer, SymLinkCodeFixProvider>.Test(),
            (false, LanguageNames.CSharp) => new CSharpCodeFixVerifier<CallAnalyzer, SymLinkCodeFixProvider>.Test(),
            (false, _) => new VisualBasicCodeFixVerifier<CallAnalyzer, SymLinkCodeFixProvider>.Test(),
        };
        test.TestCode = code;
        test.FixedCode = fixedCode;
        test.CodeActionIndex = 0;
        test.NumberOfIncrementalIterations = -reported.Length;
        test.DisabledDiagnostics.AddRange(RuleDescriptors.All.Select(rule => rule.Id).Where(other => other != id));
        Configure(test, page.FindOptions());
        test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
        test.TestState.AdditionalReferences.AddRange(references);
        foreach (Diagnostic diagnostic in reported.Where(diagnostic => diagnostic.Id == id))
        {
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            test.ExpectedDiagnostics.Add(new DiagnosticResult(diagnostic.Descriptor).WithSpan(
                span.StartLinePosition.Line + 1,
                span.StartLinePosition.Character + 1,
                span.EndLinePosition.Line + 1,
                span.EndLinePosition.Character + 1)
                .WithMessage(diagnostic.GetMessage(CultureInfo.InvariantCulture))
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        }

        await test.RunAsync(Cancellation);
    }

    /// <summary>The config file is there for the analyzers to show, too, as the package has it.</summary>
    internal static void Configure(AnalyzerTest test, string? options)
    {
        if (options is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add((RulePage.OptionsPath, options));
            test.TestState.AdditionalFiles.Add((RulePage.OptionsPath, options));
        }
    }

    /// <summary>The library that the example of a page uses, where it shows one.</summary>
    internal static async Task<MetadataReference[]> CompileLibraryAsync(string id) =>
        RulePage.Read(id).FindBlock(LanguageNames.CSharp, "library") is ({ } code, _)
            ? [(await SourceCompilation.CSharpAsync(code)).WithAssemblyName(LibrarySource.Name).ToReference()]
            : [];

    internal static async Task<ImmutableArray<Diagnostic>> ReportAsync(string code, string language, MetadataReference[] references, string? options, Action<AnalyzerTest>? configure = null)
    {
        Project project = await SourceCompilation.CreateProjectAsync(code, language, test =>
        {
            test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
            test.TestState.AdditionalReferences.AddRange(references);
            Configure(test, options);
            configure?.Invoke(test);
        });
        Compilation? compilation = await project.GetCompilationAsync(Cancellation);
        Assert.NotNull(compilation);
        return await compilation
            .WithAnalyzers([new DeclarationAnalyzer(), new CallAnalyzer(), new OptionAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancellation);
    }
}
