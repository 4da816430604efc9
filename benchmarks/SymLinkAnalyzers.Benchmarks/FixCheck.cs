using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Providers;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>What a user waits for in an editor: the light bulb at an import with callers in many files, and FixAll.</summary>
internal static class FixCheck
{
    private const string Rule = "SLNK1001";
    private const int Turns = 5;

    /// <summary>The processor's time, in milliseconds, until the fixes of one import are offered that so many files call. All else has been done before.</summary>
    public static double MillisecondsToOffer(int callerFiles)
    {
        Project project = CreateProject([NativeMethods(0), .. Enumerable.Range(0, callerFiles).Select(file => Caller(0, file))]);
        Diagnostic diagnostic = Analyze(project)[0];
        Document document = project.Solution.GetDocument(diagnostic.Location.SourceTree)!;
        return Enumerable.Range(0, Turns).Select(_ => Offer()).Skip(1).Order().ElementAt((Turns - 1) / 2);

        double Offer()
        {
            int offered = 0;
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Wait(new SymLinkCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (_, _) => offered++, CancellationToken.None)));
            TimeSpan taken = Environment.CpuUsage.TotalTime - start;
            return offered > 0 ? taken.TotalMilliseconds : throw new InvalidOperationException("No fix is offered.");
        }
    }

    /// <summary>How many times the processor's time it takes to fix twice as many imports at once, each with a file of its own and one that calls it.</summary>
    public static double FixAllOfTwice(int imports)
    {
        // The first turns compile the workspace's code.
        (double Once, double Twice)[] turns = [.. Enumerable.Range(0, 2 * Turns).Select(_ => (FixAll(imports), FixAll(2 * imports))).Skip(Turns)];
        return turns.Min(turn => turn.Twice) / turns.Min(turn => turn.Once);

        static double FixAll(int imports)
        {
            Project project = CreateProject([.. Enumerable.Range(0, imports).SelectMany(import => new[] { NativeMethods(import), Caller(import, 0) })]);
            ImmutableArray<Diagnostic> diagnostics = Analyze(project);
            Document document = project.Solution.GetDocument(diagnostics[0].Location.SourceTree)!;
            var provider = new SymLinkCodeFixProvider();
            var context = new FixAllContext(document, provider, FixAllScope.Project, "CorrectReturnWidth", [Rule], new Reported(diagnostics), CancellationToken.None);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            CodeAction action = Wait(provider.GetFixAllProvider().GetFixAsync(context))!;
            Solution changed = Wait(action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            TimeSpan taken = Environment.CpuUsage.TotalTime - start;
            int files = changed.GetChanges(project.Solution).GetProjectChanges().Sum(changes => changes.GetChangedDocuments().Count());
            return files >= imports ? taken.TotalMilliseconds : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Only {files} of {imports} imports are fixed."));
        }
    }

    private static string NativeMethods(int import) => $$"""
        using System.Runtime.InteropServices;

        namespace Measured;

        internal static class NativeMethods{{import}}
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
            public static extern int CreateSymbolicLink(string link, string target, int flags);
        }
        """;

    private static string Caller(int import, int file) => $$"""
        namespace Measured;

        internal static class Caller{{import}}_{{file}}
        {
            public static bool Link(string link, string target) => NativeMethods{{import}}.CreateSymbolicLink(link, target, 0) == 1;
        }
        """;

    private static Project CreateProject(IReadOnlyList<string> sources)
    {
        var workspace = new AdhocWorkspace();
        Solution solution = workspace.CurrentSolution;
        var id = ProjectId.CreateNewId();
        solution = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Measured", "Measured", LanguageNames.CSharp))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(id, SourceCode.References);
        for (int file = 0; file < sources.Count; file++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{file}.cs", SourceText.From(sources[file], Encoding.UTF8));
        }

        return solution.GetProject(id)!;
    }

    private static ImmutableArray<Diagnostic> Analyze(Project project)
    {
        Compilation compilation = Wait(project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> all = Wait(compilation.WithAnalyzers([new DeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        return [.. all.Where(diagnostic => diagnostic.Id == Rule)];
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>What has been reported, so that FixAll alone is measured and no analyzer.</summary>
    private sealed class Reported(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
