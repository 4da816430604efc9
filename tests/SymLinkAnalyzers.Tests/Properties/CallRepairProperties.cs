using System.Collections.Immutable;
using FsCheck.Fluent;
using FsCheck;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>
/// Whatever use of an import is drawn, the fixes of one rule after the other leave code that compiles and has no fault
/// that was not there. The variable SYMLINKANALYZERS_DRAWS says how many are drawn in each language.
/// </summary>
public sealed class CallRepairProperties
{
    private const int DefaultDraws = 24;
    private const int MostDrawsOfCompilation = 100;

    /// <summary>The rules in the order in which they are repaired, and whether nothing may be left of what they report.</summary>
    private static readonly (string Id, string? Fix, bool IsAlwaysFixed)[] s_steps =
    [
        ("SLNK2001", nameof(CallSymLink), true),
        ("SLNK3001", nameof(AddUnprivilegedFlag), false),
        ("SLNK2010", nameof(CompareWithZero), true),
        ("SLNK2003", nameof(ReadErrorAtOnce), false),
        ("SLNK5001", nameof(CallSymLink), false),
    ];

    private static int Draws => int.TryParse(Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS"), out int draws) ? draws : DefaultDraws;

    [Fact]
    public Task Fixes_of_calls_add_no_fault_in_CSharp() => CheckAsync(LanguageNames.CSharp, ".cs", DrawnCall.CSharp);

    [Fact]
    public Task Fixes_of_calls_add_no_fault_in_Visual_Basic() => CheckAsync(LanguageNames.VisualBasic, ".vb", DrawnCall.VisualBasic);

    private static async Task CheckAsync(string language, string extension, Func<int[], DrawnCall> draw)
    {
        int size = Math.Min(Draws, MostDrawsOfCompilation);
        Gen<DrawnBatch> batches = Properties.Draws.Numbers.ArrayOf(size).Select(calls => new DrawnBatch(calls, [], HasCarriageReturns: false));
        Config config = DrawConfig.Of(Math.Max(1, Draws / size));

        // FsCheck waits for nothing, so that it gets a thread of its own.
        await Task.Run(
            () => Check.One(config, Prop.ForAll(Arb.From(batches), batch =>
            {
                CheckBatchAsync(language, extension, batch.Declarations.Select(draw)).GetAwaiter().GetResult();
            })),
            TestContext.Current.CancellationToken);
    }

    private static async Task CheckBatchAsync(string language, string extension, IEnumerable<DrawnCall> calls)
    {
        IEnumerable<(string, string)> sources = calls
            .Select((call, index) => ($"/0/Links{index}{extension}", call.Source.Replace("Links0", $"Links{index}", StringComparison.Ordinal)));
        RepairedSolution repaired = await RepairedSolution.CreateAsync(language, sources, [new CallAnalyzer(), new DeclarationAnalyzer()], [SymLinksReference.Newest]);
        foreach ((string id, string? fix, bool isAlwaysFixed) in s_steps)
        {
            RepairedSolution before = repaired.Clone();
            await repaired.FixAllAsync(id, fix);
            await VerifyStepAsync(before, repaired, id, isAlwaysFixed);

            RepairedSolution again = repaired.Clone();
            await again.FixAllAsync(id, fix);
            await VerifySameAsync(repaired, again, $"changes when {id} is fixed again");
        }
    }

    private static async Task VerifyStepAsync(RepairedSolution before, RepairedSolution after, string id, bool isAlwaysFixed)
    {
        foreach (Diagnostic error in (await after.GetCompilationAsync()).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            await FailAsync(before, after, error.Location.GetLineSpan().Path, $"does not compile after {id}: {error}");
        }

        ImmutableDictionary<(string, string), int> known = Count(await before.AnalyzeAsync());
        ImmutableArray<Diagnostic> left = await after.AnalyzeAsync();
        foreach (Diagnostic diagnostic in left)
        {
            (string Path, string Id) key = (diagnostic.Location.GetLineSpan().Path, diagnostic.Id);
            if (isAlwaysFixed && diagnostic.Id == id)
            {
                await FailAsync(before, after, key.Path, $"is still reported: {diagnostic}");
            }

            if (diagnostic.Severity == DiagnosticSeverity.Warning && Count(left)[key] > known.GetValueOrDefault(key))
            {
                await FailAsync(before, after, key.Path, $"is reported since {id} was fixed: {diagnostic}");
            }
        }
    }

    private static ImmutableDictionary<(string, string), int> Count(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => (diagnostic.Location.GetLineSpan().Path, diagnostic.Id))
        .ToImmutableDictionary(group => group.Key, group => group.Count());

    private static async Task VerifySameAsync(RepairedSolution one, RepairedSolution other, string fault)
    {
        foreach (Document document in one.Project.Documents)
        {
            if (await TextAsync(document) != await TextAsync(other.Solution.GetDocument(document.Id)!))
            {
                await FailAsync(one, other, document.FilePath!, fault);
            }
        }
    }

    private static async Task FailAsync(RepairedSolution before, RepairedSolution after, string path, string fault)
    {
        string first = await TextAsync(before.Project.Documents.First(document => document.FilePath == path));
        string second = await TextAsync(after.Project.Documents.First(document => document.FilePath == path));
        Assert.Fail($"{path} {fault}\n\n--- before\n{first}\n--- after\n{second}");
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
