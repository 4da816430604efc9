using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Robustness;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>
/// An editor asks for the diagnostics of one file at a time, and shows those alone that lie in it and in the code whose action reports
/// them. What a build reports has to be among them, and their fixes are offered there.
/// </summary>
public sealed class EditorTests
{
    public static TheoryData<string> Samples => [.. FaultySample.Files().Select(file => file.Sample).Distinct()];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(RulePageTests.Examples), MemberType = typeof(RulePageTests))]
    public async Task An_example_shows_in_an_editor_what_a_build_reports(string id, string language)
    {
        var page = RulePage.Read(id);
        MetadataReference[] references = await RulePageTests.CompileLibraryAsync(id);
        Project project = await SourceCompilation.CreateProjectAsync(page.FindBlock(language, "violation")!.Value.Code, language, test =>
        {
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
            test.TestState.AdditionalReferences.AddRange(references);
            RulePageTests.Configure(test, page.FindOptions());
        });
        ImmutableArray<Diagnostic> shown = await VerifyAsync(project);
        Assert.Contains(shown, diagnostic => diagnostic.Id == id);
        await VerifyFixesAsync(project, shown.Where(diagnostic => diagnostic.Id == id));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_file_of_a_faulty_sample_shows_in_an_editor_what_a_build_reports(string sample)
    {
        Project project = await CreateSampleAsync(sample);
        ImmutableArray<Diagnostic> shown = await VerifyAsync(project);
        Assert.NotEmpty(shown);

        // Advice need not have a fix everywhere: a Declare can carry no attribute, and a call whose error is read afterwards stays as it is.
        await VerifyFixesAsync(project, shown.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning));
    }

    /// <returns>What the editor shows.</returns>
    private static async Task<ImmutableArray<Diagnostic>> VerifyAsync(Project project)
    {
        ImmutableArray<Diagnostic> built = await (await AnalyzeAsync(project)).GetAnalyzerDiagnosticsAsync(Cancellation);
        var shown = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Document document in project.Documents)
        {
            // The editor has not built: nothing is left from another file.
            CompilationWithAnalyzers analysis = await AnalyzeAsync(project);
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(Cancellation))!;
            shown.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, Cancellation));
            shown.AddRange(await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, Cancellation));
        }

        // No document has the options.
        Assert.Equal(Describe(built.Where(diagnostic => diagnostic.Id != RuleCatalogue.ForOptions.Descriptor.Id)), Describe(shown));
        return shown.ToImmutable();
    }

    /// <summary>With every rule on.</summary>
    private static async Task<CompilationWithAnalyzers> AnalyzeAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        CompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions(RuleDescriptors.All.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn)));
        return compilation.WithOptions(options).WithAnalyzers(ShippedComponents.Analyzers, project.AnalyzerOptions);
    }

    private static IEnumerable<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic} {diagnostic.Location.SourceSpan}").Order(StringComparer.Ordinal);

    private static async Task VerifyFixesAsync(Project project, IEnumerable<Diagnostic> diagnostics)
    {
        List<string> withoutFix = [];
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => !FixCatalogue.For(diagnostic.Id).IsEmpty))
        {
            Document document = project.GetDocument(diagnostic.Location.SourceTree)!;
            List<CodeAction> actions = [];
            foreach (CodeFixProvider fix in ShippedComponents.FixesOf(project.Language).Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), Cancellation));
            }

            if (actions.Count == 0)
            {
                withoutFix.Add(diagnostic.ToString());
            }
        }

        Assert.Empty(withoutFix);
    }

    private static async Task<Project> CreateSampleAsync(string sample)
    {
        (string Name, string Content)[] files = FaultySample.Read(sample);
        MetadataReference library = await FaultySample.CompileLibraryAsync();
        string language = FaultySample.LanguageOf(files[0].Name);
        return await SourceCompilation.CreateProjectAsync(files[0].Content, language, test =>
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.TestState.Sources.Clear();
            test.TestState.Sources.AddRange(files.Select(file => ($"/0/{file.Name}", SourceText.From(file.Content))));
            test.TestState.OutputKind = FaultySample.OutputKindOf(sample);
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
            test.TestState.AdditionalReferences.Add(library);
            test.UseLibraryImportGenerator = language == LanguageNames.CSharp;
            if (FaultySample.FindConfigFile(sample) is { } config)
            {
                test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", config));
            }
        });
    }
}
