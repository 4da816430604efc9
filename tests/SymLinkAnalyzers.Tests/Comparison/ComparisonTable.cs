using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.VisualBasic;
using SymLinkAnalyzers.Tests.Analyzers;
using SymLinkAnalyzers.Tests.Robustness;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>What our rules and those of other tools, with every one of them on, report on a faulty sample.</summary>
internal sealed class ComparisonTable
{
    private readonly ImmutableArray<Diagnostic> _ours;
    private readonly ImmutableArray<(string Name, ILookup<FaultyPlace?, string> Reports)> _others;

    private ComparisonTable(ImmutableArray<Diagnostic> ours, IEnumerable<(string Name, ImmutableArray<Diagnostic> Diagnostics)> others)
    {
        _ours = ours;
        _others = [.. from other in others select (other.Name, other.Diagnostics.ToLookup(FaultyPlace.TryFind, diagnostic => diagnostic.Id))];
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What our rules warn of, as expected.txt has it but for the message.</summary>
    public IEnumerable<string> OurWarnings =>
        from diagnostic in _ours
        let start = diagnostic.Location.GetLineSpan().StartLinePosition
        select $"{Path.GetFileName(diagnostic.Location.SourceTree!.FilePath)}({start.Line + 1},{start.Character + 1}): warning {diagnostic.Id}";

    public static async Task<ComparisonTable> ComputeAsync(string sample)
    {
        Project project = await CreateProjectAsync(sample);
        ImmutableArray<Diagnostic> ours = await AnalyzeAsync(project, ShippedComponents.Analyzers, []);
        List<(string, ImmutableArray<Diagnostic>)> others = [("SDK", await AnalyzeWithAllAsync(project, SdkAnalyzers.For(project.Language)))];
        if (project.Language == LanguageNames.CSharp)
        {
            others.Add(("Sonar", await AnalyzeWithAllAsync(project, SonarAnalyzers.CSharp)));
        }

        return new ComparisonTable([.. ours.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Warning, Id: ['S', 'L', 'N', 'K', ..] })], others);
    }

    public string Write()
    {
        var table = new StringBuilder();
        table.Append($"| file | code | SymLinkAnalyzers | {string.Join(" | ", _others.Select(other => other.Name))} |\n| --- | --- | ---{string.Concat(_others.Select(_ => " | ---"))} |\n");
        IGrouping<FaultyPlace, string>[] places =
        [
            .. _ours.GroupBy(diagnostic => FaultyPlace.TryFind(diagnostic)!, diagnostic => diagnostic.Id)
                .OrderBy(place => place.Key.File, StringComparer.Ordinal)
                .ThenBy(place => place.Key.Position),
        ];
        foreach (IGrouping<FaultyPlace, string> place in places)
        {
            string code = place.Key.Describe().Replace("|", @"\|", StringComparison.Ordinal);
            string theirs = string.Join(" | ", _others.Select(other => Join(other.Reports[place.Key]) is { Length: > 0 } ids ? ids : "—"));
            table.Append($"| {place.Key.File} | `{code}` | {Join(place)} | {theirs} |\n");
        }

        IEnumerable<string> counts = _others.Select(other => $"{other.Name} {places.Count(place => other.Reports[place.Key].Any())}");
        return table.Append($"\n{places.Length} places; others report something at: {string.Join(", ", counts)}.\n").ToString();
    }

    private static string Join(IEnumerable<string> ids) => string.Join(", ", ids.Distinct().Order(StringComparer.Ordinal));

    /// <summary>What every rule of the analyzers reports, whatever its default.</summary>
    private static Task<ImmutableArray<Diagnostic>> AnalyzeWithAllAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AnalyzeAsync(project, analyzers, analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, IEnumerable<string> on)
    {
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        CompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions(on.Distinct().Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)));
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithOptions(options).WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(Cancellation);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    /// <summary>The sample as its build has it, with the library it calls.</summary>
    private static async Task<Project> CreateProjectAsync(string sample)
    {
        Project library = await CreateProjectAsync("Faulty.Library", _ => { });
        Compilation compilation = (await library.GetCompilationAsync(Cancellation))!;
        return await CreateProjectAsync(sample, test =>
        {
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
            test.TestState.AdditionalReferences.Add(compilation.WithAssemblyName("Faulty.Library").ToReference());
        });
    }

    private static Task<Project> CreateProjectAsync(string sample, Action<AnalyzerTest> configure)
    {
        (string Name, string Content)[] files = FaultySample.Read(sample, withImports: false);
        string language = FaultySample.LanguageOf(files[0].Name);
        return SourceCompilation.CreateProjectAsync(files[0].Content, language, test =>
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.TestState.Sources.Clear();
            foreach ((string name, string content) in files)
            {
                test.TestState.Sources.Add(($"/0/{name}", content));
            }

            if (language == LanguageNames.CSharp)
            {
                test.UseLibraryImportGenerator = true;
            }
            else
            {
                test.SolutionTransforms.Add(ImportNamespaces);
            }

            configure(test);
        });
    }

    /// <summary>What the files of Visual Basic do not import themselves: as their lines are counted, they cannot begin with it.</summary>
    private static Solution ImportNamespaces(Solution solution, ProjectId id)
    {
        IEnumerable<GlobalImport> imports = FaultySample.VisualBasicImports.Split('\n').Where(line => line.Length > 0).Select(line => GlobalImport.Parse(line["Imports ".Length..]));
        return solution.WithProjectCompilationOptions(id, ((VisualBasicCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithGlobalImports(imports));
    }
}
