using System.Collections.Immutable;
using FsCheck.Fluent;
using FsCheck;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>
/// Whatever declaration is drawn, the fixes make a right one of it. Many declarations share a compilation, each in a file
/// of its own. The variable SYMLINKANALYZERS_DRAWS says how many are drawn in each language.
/// </summary>
public sealed class DeclarationRepairProperties
{
    private const int DefaultDraws = 24;
    private const int MostDrawsOfCompilation = 100;

    /// <summary>How often the rules are gone through: one fix may leave another's place taken for that time.</summary>
    private const int MostRounds = 4;

    private static readonly string[] s_ids = ["SLNK1001", "SLNK1002", "SLNK1003", "SLNK1004", "SLNK1005", "SLNK1006", "SLNK1007"];

    private static int Draws => int.TryParse(Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS"), out int draws) ? draws : DefaultDraws;

    [Fact]
    public Task Fixes_in_any_order_make_a_right_declaration_in_CSharp() => CheckAsync(LanguageNames.CSharp, CSharpDraw.Create, DrawnTypes.CSharp, VerifyAnyOrderAsync);

    [Fact]
    public Task Fixes_in_any_order_make_a_right_declaration_in_Visual_Basic() => CheckAsync(LanguageNames.VisualBasic, VisualBasicDraw.Create, DrawnTypes.VisualBasic, VerifyAnyOrderAsync);

    [Fact]
    public Task Correcting_the_declaration_makes_the_canonical_one_in_CSharp() => CheckAsync(LanguageNames.CSharp, CSharpDraw.Create, DrawnTypes.CSharp, VerifyCorrectDeclarationAsync);

    [Fact]
    public Task Correcting_the_declaration_makes_the_canonical_one_in_Visual_Basic() => CheckAsync(LanguageNames.VisualBasic, VisualBasicDraw.Create, DrawnTypes.VisualBasic, VerifyCorrectDeclarationAsync);

    private static async Task CheckAsync(
        string language,
        Func<int[], DrawnDeclaration> draw,
        (string Path, string Content) types,
        Func<RepairedSolution, int[], Task> verify)
    {
        int size = Math.Min(Draws, MostDrawsOfCompilation);
        Gen<DrawnBatch> batches =
            from declarations in Properties.Draws.Numbers.ArrayOf(size)
            from order in Properties.Draws.Numbers
            from hasCarriageReturns in Gen.Elements(false, true)
            select new DrawnBatch(declarations, order, hasCarriageReturns);
        Config config = DrawConfig.Of(Math.Max(1, Draws / size));

        // FsCheck waits for nothing, so that it gets a thread of its own.
        await Task.Run(
            () => Check.One(config, Prop.ForAll(Arb.From(batches), batch =>
            {
                CheckBatchAsync(language, batch.Declarations.Select(draw), types, batch.Order, batch.HasCarriageReturns, verify).GetAwaiter().GetResult();
            })),
            TestContext.Current.CancellationToken);
    }

    private static async Task CheckBatchAsync(
        string language,
        IEnumerable<DrawnDeclaration> declarations,
        (string Path, string Content) types,
        int[] order,
        bool hasCarriageReturns,
        Func<RepairedSolution, int[], Task> verify)
    {
        string extension = Path.GetExtension(types.Path);
        IEnumerable<(string, string)> sources = declarations
            .Select((declaration, index) => ($"/0/Links{index}{extension}", declaration.Source.Replace("NativeMethods", $"NativeMethods{index}", StringComparison.Ordinal)))
            .Prepend(types)
            .Select(file => (file.Item1, hasCarriageReturns ? file.Item2.ReplaceLineEndings("\r\n") : file.Item2.ReplaceLineEndings("\n")));
        await verify(await RepairedSolution.CreateAsync(language, sources), order);
    }

    private static async Task VerifyAnyOrderAsync(RepairedSolution drawn, int[] order)
    {
        ImmutableDictionary<string, ImmutableHashSet<string>> reported = Group(await drawn.AnalyzeAsync());
        RepairedSolution repaired = await RepairAsync(drawn, Shuffle(order));
        RepairedSolution other = await RepairAsync(drawn, [.. Shuffle(order).Reverse()]);
        await VerifyAsync(drawn, repaired, ids => ids.Contains("SLNK1003") || ids.Contains("SLNK1004"), reported);
        await VerifySameAsync(repaired, other, TokensAsync, "depends on the order of the fixes");
    }

    private static async Task VerifyCorrectDeclarationAsync(RepairedSolution drawn, int[] order)
    {
        ImmutableDictionary<string, ImmutableHashSet<string>> reported = Group(await drawn.AnalyzeAsync());
        RepairedSolution repaired = drawn.Clone();
        foreach (string id in Shuffle(order))
        {
            await repaired.FixAllAsync(id, nameof(CorrectDeclaration));
        }

        // The signature alone has a fix of its own, and no other.
        await repaired.FixAllAsync("SLNK1006");
        await VerifyAsync(drawn, repaired, ids => ids.Any(id => id != "SLNK1006"), reported);
    }

    private static string[] Shuffle(int[] order) => [.. s_ids.Zip(order).OrderBy(pair => pair.Second).Select(pair => pair.First)];

    private static ImmutableDictionary<string, ImmutableHashSet<string>> Group(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path)
        .ToImmutableDictionary(file => file.Key, file => file.Select(diagnostic => diagnostic.Id).ToImmutableHashSet());

    private static async Task<RepairedSolution> RepairAsync(RepairedSolution drawn, string[] order)
    {
        RepairedSolution repaired = drawn.Clone();
        for (int round = 0; round < MostRounds; round++)
        {
            foreach (string id in order)
            {
                await repaired.FixAllAsync(id);
            }

            if ((await repaired.AnalyzeAsync()).IsEmpty)
            {
                break;
            }
        }

        return repaired;
    }

    private static async Task VerifyAsync(
        RepairedSolution drawn,
        RepairedSolution repaired,
        Func<ImmutableHashSet<string>, bool> isCanonical,
        ImmutableDictionary<string, ImmutableHashSet<string>> reported)
    {
        foreach (Diagnostic left in await repaired.AnalyzeAsync())
        {
            await FailAsync(drawn, repaired, left.Location.GetLineSpan().Path, $"is still reported: {left}");
        }

        Compilation compilation = await repaired.GetCompilationAsync();
        foreach (Diagnostic error in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            await FailAsync(drawn, repaired, error.Location.GetLineSpan().Path, $"does not compile: {error}");
        }

        await repaired.VerifyRightAsync();
        foreach (Document document in drawn.Project.Documents)
        {
            if (await RepairFault.FindAsync(document, repaired.Solution.GetDocument(document.Id)!, reported.TryGetValue(document.FilePath!, out ImmutableHashSet<string>? ids) && isCanonical(ids)) is { } fault)
            {
                await FailAsync(drawn, repaired, document.FilePath!, fault);
            }
        }

        RepairedSolution again = repaired.Clone();
        foreach (string id in s_ids)
        {
            await again.FixAllAsync(id);
        }

        await VerifySameAsync(repaired, again, TextAsync, "changes when it is fixed again");
    }

    private static async Task VerifySameAsync(RepairedSolution one, RepairedSolution other, Func<Document, Task<string>> read, string fault)
    {
        foreach (Document document in one.Project.Documents)
        {
            string text = await read(document);
            if (text != await read(other.Solution.GetDocument(document.Id)!))
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

    /// <summary>The code without its layout: comments stand before or after an attribute that a fix adds, whichever came first.</summary>
    private static async Task<string> TokensAsync(Document document) =>
        string.Join(' ', (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!.DescendantTokens().Select(token => token.Text));

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
