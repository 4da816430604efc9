using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Tests.Robustness;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>What a light bulb lists, over all that the pages and the faulty samples show.</summary>
public sealed class OfferedTitleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Examples => RulePageTests.Examples;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_offers_no_title_twice_at_one_place(string id, string language)
    {
        var page = RulePage.Read(id);
        MetadataReference[] references = await RulePageTests.CompileLibraryAsync(id);
        await VerifyAsync(await SourceCompilation.CreateProjectAsync(page.FindBlock(language, "violation")!.Value.Code, language, test =>
        {
            test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
            test.TestState.AdditionalReferences.AddRange(references);
            RulePageTests.Configure(test, page.FindOptions());
        }));
    }

    [Theory]
    [InlineData("Faulty.CSharp")]
    [InlineData("Faulty.VisualBasic")]
    [InlineData("Faulty.Kernel")]
    public async Task A_sample_offers_no_title_twice_at_one_place(string sample)
    {
        (string Name, string Content)[] files = FaultySample.Read(sample);
        MetadataReference library = await FaultySample.CompileLibraryAsync();
        await VerifyAsync(await SourceCompilation.CreateProjectAsync(files[0].Content, FaultySample.LanguageOf(files[0].Name), test =>
        {
            SourceCompilation.AllowErrors(test);
            RulePageTests.Configure(test, FaultySample.FindConfigFile(sample));
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
            test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
            test.TestState.AdditionalReferences.Add(library);
            foreach ((string, string) file in files.Skip(1))
            {
                test.TestState.Sources.Add(file);
            }
        }));
    }

    [Fact]
    public async Task Fix_of_the_gravest_fault_comes_first_and_what_repairs_several_comes_once()
    {
        Project project = await SourceCompilation.CreateProjectAsync(
            """
            using System.Runtime.InteropServices;

            class Links
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                static extern bool CreateSymbolicLink(string link, string target, int flags);

                static void Make() { CreateSymbolicLink("link", "target", 2); }
            }
            """,
            LanguageNames.CSharp,
            test => test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly));
        Document document = project.Documents.First();
        ImmutableArray<Diagnostic> reported = await ReportAsync(project);
        Diagnostic ignored = Assert.Single(reported, diagnostic => diagnostic.Id == "SLNK2001");
        var advice = Diagnostic.Create(SymLinkAnalyzers.Rules.Alternatives.ManagedApiRule.Rule, ignored.Location, "CreateSymbolicLink", "");

        List<(string Title, string[] Ids)> offered = await OfferAsync(document, ignored.Location.SourceSpan, [advice, ignored]);

        Assert.Equal(["Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Throw a Win32Exception when the call fails"], offered.Select(action => action.Title));
        Assert.Equal(["SLNK2001", "SLNK5001"], offered[0].Ids);
    }

    private static async Task VerifyAsync(Project project)
    {
        List<string> twice = [];
        foreach (IGrouping<(SyntaxTree, TextSpan), Diagnostic> place in (await ReportAsync(project)).GroupBy(diagnostic => (diagnostic.Location.SourceTree!, diagnostic.Location.SourceSpan)))
        {
            List<(string Title, string[])> offered = await OfferAsync(project.GetDocument(place.Key.Item1)!, place.Key.Item2, [.. place]);
            twice.AddRange(
                from action in offered
                group action by action.Title into same
                where same.Count() > 1
                select $"{place.First()}: {same.Key}");
        }

        Assert.Empty(twice);
    }

    private static async Task<List<(string Title, string[] Ids)>> OfferAsync(Document document, TextSpan span, ImmutableArray<Diagnostic> diagnostics)
    {
        List<(string, string[])> offered = [];
        var provider = new SymLinkCodeFixProvider();
        ImmutableArray<Diagnostic> fixable = [.. diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];
        if (!fixable.IsEmpty)
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, span, fixable, (CodeAction action, ImmutableArray<Diagnostic> repaired) =>
                offered.Add((action.Title, [.. repaired.Select(diagnostic => diagnostic.Id)])), Cancellation));
        }

        return offered;
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(Project project)
    {
        Compilation? compilation = await project.GetCompilationAsync(Cancellation);
        Assert.NotNull(compilation);
        ImmutableArray<Diagnostic> reported = await compilation
            .WithAnalyzers([new DeclarationAnalyzer(), new CallAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancellation);
        return [.. reported.Where(diagnostic => diagnostic.Location.SourceTree is not null && project.GetDocument(diagnostic.Location.SourceTree) is not null)];
    }
}
