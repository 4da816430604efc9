using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Package.Tests.Editors;

namespace SymLinkAnalyzers.Package.Tests;

/// <summary>An editor that opens a project with the package shows what the build reports, and each of its light bulbs works.</summary>
public sealed class EditorTests(OpenConsumers consumers) : IClassFixture<OpenConsumers>
{
    private const string CSharp = "Faulty.CSharp";
    private const string VisualBasic = "Faulty.VisualBasic";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CSharp)]
    [InlineData(VisualBasic)]
    public async Task Each_document_shows_what_the_build_reports(string sample)
    {
        OpenProject project = consumers.Find(sample);
        List<string> shown = [];
        foreach (Document document in project.Documents)
        {
            foreach (Diagnostic diagnostic in await project.DiagnoseAsync(document, Cancellation))
            {
                LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
                if (diagnostic.Severity == DiagnosticSeverity.Warning)
                {
                    shown.Add($"{document.Name}({start.Line + 1},{start.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage()}");
                }
            }
        }

        string[] reported = await File.ReadAllLinesAsync(Path.Combine(Places.Samples, sample, "expected.txt"), Cancellation);
        Assert.Equal(reported.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(CSharp)]
    [InlineData(VisualBasic)]
    public async Task Each_fix_changes_the_code_and_what_it_leaves_compiles(string sample)
    {
        OpenProject project = consumers.Find(sample);
        HashSet<string> applied = [];
        foreach (LightBulb bulb in await project.Bulbs)
        {
            // At once, as an editor makes its previews.
            Solution[] solutions = await Task.WhenAll(bulb.Actions.Select(offer => Task.Run(() => bulb.ApplyAsync(offer.Action, Cancellation))));
            foreach (((string id, CodeAction action), Solution solution) in bulb.Actions.Zip(solutions))
            {
                Assert.True(solution.GetChanges(project.Project.Solution).GetProjectChanges().Any(), $"Nothing changes: {bulb.Describe(action)}");
                await VerifyCompilesAsync(solution, bulb, action);
                applied.Add(id);
            }
        }

        Assert.Superset(new HashSet<string>(["SLNK1001", "SLNK2001", "SLNK3001", "SLNK5007"]), applied);
    }

    // An editor shows one of two actions with the same title: they must do the same.
    [Theory]
    [InlineData(CSharp)]
    [InlineData(VisualBasic)]
    public async Task One_title_at_a_place_means_one_change(string sample)
    {
        foreach (LightBulb bulb in await consumers.Find(sample).Bulbs)
        {
            Assert.All(bulb.Actions.GroupBy(offer => offer.Id), offers => Assert.Distinct(offers.Select(offer => offer.Action.Title)));
            foreach (IGrouping<string, CodeAction> twins in bulb.Actions.Select(offer => offer.Action).GroupBy(action => action.Title).Where(group => group.Count() > 1))
            {
                string[] texts = await Task.WhenAll(twins.Select(async action =>
                    (await (await bulb.ApplyAsync(action, Cancellation)).GetDocument(bulb.Document.Id)!.GetTextAsync(Cancellation)).ToString()));
                Assert.True(texts.Distinct().Count() == 1, $"Two changes have one title: {bulb.Describe(twins.First())}");
            }
        }
    }

    [Theory]
    [InlineData(CSharp, "symlink", @"^Call SymLink\.")]
    [InlineData(CSharp, "framework", @"^Call (File|Directory)\.CreateSymbolicLink$")]
    [InlineData(VisualBasic, "symlink", @"^Call SymLink\.")]
    [InlineData(VisualBasic, "framework", @"^Call (File|Directory)\.CreateSymbolicLink$")]
    public async Task The_preferred_API_comes_first(string sample, string api, string title)
    {
        OpenProject project = consumers.Find(sample);
        DocumentId config = project.Project.AnalyzerConfigDocuments.Single(document => document.Name == ".editorconfig").Id;
        Solution configured = project.Project.Solution.WithAnalyzerConfigDocumentText(
            config, SourceText.From($"root = true\n[*.{{cs,vb}}]\nsymlink_analyzers.preferred_api = {api}\n"));

        ImmutableArray<LightBulb> before = await project.Bulbs;
        ImmutableArray<LightBulb> after = await project.With(configured.GetProject(project.Project.Id)!).Bulbs;

        Assert.Contains(before, bulb => bulb.Actions.Any(offer => Regex.IsMatch(offer.Action.Title, title)));
        Assert.Equal(
            before.SelectMany(bulb => bulb.Actions.GroupBy(offer => offer.Id)
                .SelectMany(offers => offers.OrderBy(offer => Regex.IsMatch(offer.Action.Title, title) ? 0 : 1).Select(offer => bulb.Describe(offer.Action)))),
            after.SelectMany(bulb => bulb.Actions.Select(offer => bulb.Describe(offer.Action))));
    }

    [Theory]
    [InlineData(CSharp, "Typed.cs", "namespace Faulty; static class Typed { static void Link(string link, string target) { CreateSymbolicLink(link, target, 0); } }")]
    [InlineData(VisualBasic, "Typed.vb", "Module Typed\n    Sub Link(path As String, target As String)\n        CreateSymbolicLinkA(path, target, 0)\n    End Sub\nEnd Module\n")]
    public async Task A_call_that_has_no_import_yet_gets_one_or_another_API(string sample, string name, string text)
    {
        OpenProject project = consumers.Find(sample);
        Document typed = project.Project.AddDocument(name, text);

        LightBulb bulb = Assert.Single(await project.With(typed.Project).OfferAsync(typed, Cancellation));

        Assert.Contains("Call SymLink.CreateFile", bulb.Actions.Select(offer => offer.Action.Title));
        foreach ((_, CodeAction action) in bulb.Actions)
        {
            await VerifyCompilesAsync(await bulb.ApplyAsync(action, Cancellation), bulb, action);
        }
    }

    // At one place in four, and there alternately, the rest of the line or of the document is not there yet.
    [Theory]
    [InlineData(CSharp)]
    [InlineData(VisualBasic)]
    public async Task Half_typed_code_makes_nothing_throw(string sample)
    {
        OpenProject project = consumers.Find(sample);
        bool toTheEnd = false;
        foreach (Document document in project.Documents)
        {
            SourceText text = await document.GetTextAsync(Cancellation);
            ImmutableArray<Diagnostic> diagnostics = await project.DiagnoseAsync(document, Cancellation);
            IEnumerable<TextSpan> places = diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).DistinctBy(span => text.Lines.IndexOf(span.Start));
            foreach (TextSpan span in places.Where((_, index) => index % 4 == 0))
            {
                int middle = span.Start + (span.Length / 2);
                int end = toTheEnd ? text.Length : text.Lines.GetLineFromPosition(middle).End;
                Document edited = document.WithText(text.Replace(TextSpan.FromBounds(middle, end), ""));
                foreach (LightBulb bulb in await project.With(edited.Project).OfferAsync(edited, Cancellation))
                {
                    foreach ((_, CodeAction action) in bulb.Actions)
                    {
                        await action.GetOperationsAsync(Cancellation);
                    }
                }

                toTheEnd = !toTheEnd;
            }
        }
    }

    private static async Task VerifyCompilesAsync(Solution solution, LightBulb bulb, CodeAction action)
    {
        Diagnostic[] errors = await OpenProject.FindErrorsAsync(solution.GetProject(bulb.Document.Project.Id)!, Cancellation);
        Assert.True(errors.Length == 0, $"Does not compile: {bulb.Describe(action)}\n{string.Join('\n', errors.Select(error => error.ToString()))}");
    }
}
