using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>
/// Whatever is wrong with a call is right after a fix, or is still reported: each action that is offered by itself,
/// and all that dotnet format makes, in any order and for each preferred API. The variable SYMLINKANALYZERS_DRAWS says how many calls
/// are drawn in each language.
/// </summary>
public sealed class FaultConservationProperties
{
    private const int DefaultDraws = 24;

    /// <summary>The rules that judge what is passed, and whether the call is made at all.</summary>
    private static readonly string[] s_faults = ["SLNK2002", "SLNK3002", "SLNK3003", "SLNK3005", "SLNK3006", "SLNK3007", "SLNK3008", "SLNK5004"];

    /// <summary>The rules that dotnet format repairs, each once, in an order that is drawn.</summary>
    private static readonly string[] s_repaired = ["SLNK2001", "SLNK2002", "SLNK2007", "SLNK3001", "SLNK3003", "SLNK3005", "SLNK3007", "SLNK3008", "SLNK5001", "SLNK5004"];

    private static int Draws => int.TryParse(Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS"), out int draws) ? draws : DefaultDraws;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_action_hides_a_fault_in_CSharp() => CheckAsync(batch => CheckActionsAsync(LanguageNames.CSharp, ".cs", [.. batch.Declarations.Select(DrawnFaultyCall.CSharp)]));

    [Fact]
    public Task No_action_hides_a_fault_in_Visual_Basic() => CheckAsync(batch => CheckActionsAsync(LanguageNames.VisualBasic, ".vb", [.. batch.Declarations.Select(DrawnFaultyCall.VisualBasic)]));

    [Theory]
    [InlineData("symlink")]
    [InlineData("framework")]
    [InlineData("declaration")]
    public Task No_order_of_fixes_hides_a_fault_in_CSharp(string preferred) =>
        CheckAsync(batch => CheckOrderAsync(LanguageNames.CSharp, ".cs", [.. batch.Declarations.Select(DrawnFaultyCall.CSharp)], batch.Order, preferred));

    [Theory]
    [InlineData("symlink")]
    [InlineData("framework")]
    [InlineData("declaration")]
    public Task No_order_of_fixes_hides_a_fault_in_Visual_Basic(string preferred) =>
        CheckAsync(batch => CheckOrderAsync(LanguageNames.VisualBasic, ".vb", [.. batch.Declarations.Select(DrawnFaultyCall.VisualBasic)], batch.Order, preferred));

    private static async Task CheckAsync(Func<DrawnBatch, Task> check)
    {
        Gen<DrawnBatch> batches =
            from calls in Properties.Draws.Numbers.ArrayOf(Draws)
            from order in Properties.Draws.Numbers
            select new DrawnBatch(calls, order, HasCarriageReturns: false);

        // FsCheck waits for nothing, so that it gets a thread of its own.
        await Task.Run(() => Check.One(DrawConfig.Of(1), Prop.ForAll(Arb.From(batches), batch => check(batch).GetAwaiter().GetResult())), Cancellation);
    }

    /// <summary>Each action by itself; those of different files at once, because none reaches beyond its own.</summary>
    private static async Task CheckActionsAsync(string language, string extension, DrawnFaultyCall[] calls)
    {
        RepairedSolution start = await CreateAsync(language, extension, calls, preferred: null);
        ILookup<string, Diagnostic> before = await FindFaultsAsync(start);
        Dictionary<DocumentId, List<(string Title, SourceText Text)>> made = await start.MakeActionsAsync();
        for (int round = 0; made.Values.Any(actions => actions.Count > round); round++)
        {
            Dictionary<DocumentId, (string Title, SourceText Text)> changes = made.Where(pair => pair.Value.Count > round).ToDictionary(pair => pair.Key, pair => pair.Value[round]);
            RepairedSolution after = start.WithTexts(changes.ToDictionary(pair => pair.Key, pair => pair.Value.Text));
            await VerifyAsync(start, after, before, calls, extension, path => changes.First(change => after.Solution.GetDocument(change.Key)!.FilePath == path).Value.Title);
        }
    }

    private static async Task CheckOrderAsync(string language, string extension, DrawnFaultyCall[] calls, int[] order, string preferred)
    {
        RepairedSolution start = await CreateAsync(language, extension, calls, preferred);
        RepairedSolution after = start.Clone();
        string[] ids = [.. s_repaired.Zip(order).OrderBy(pair => pair.Second).Select(pair => pair.First)];
        foreach (string id in ids)
        {
            await after.FixAllAsync(id);
        }

        await VerifyAsync(start, after, await FindFaultsAsync(start), calls, extension, _ => $"{preferred}: {string.Join(' ', ids)}");
    }

    private static Task<RepairedSolution> CreateAsync(string language, string extension, DrawnFaultyCall[] calls, string? preferred) => RepairedSolution.CreateAsync(
        language,
        calls.Select((call, index) => (PathOf(index, extension), Regex.Replace(call.Source, "(Links|Kinds)0", "${1}" + index))),
        [new CallAnalyzer()],
        [SymLinksReference.Newest],
        preferred is null ? null : $"is_global = true\nsymlink_analyzers.preferred_api = {preferred}\n");

    private static string PathOf(int index, string extension) => $"/0/Links{index}{extension}";

    private static async Task<ILookup<string, Diagnostic>> FindFaultsAsync(RepairedSolution solution) =>
        (await solution.AnalyzeAsync()).Where(diagnostic => s_faults.Contains(diagnostic.Id)).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path);

    private static async Task VerifyAsync(
        RepairedSolution start,
        RepairedSolution after,
        ILookup<string, Diagnostic> before,
        DrawnFaultyCall[] calls,
        string extension,
        Func<string, string> title)
    {
        List<string> faults = [];
        foreach (Diagnostic error in (await after.GetCompilationAsync()).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            await AddAsync(error.Location.GetLineSpan().Path, $"does not compile: {error}");
        }

        ILookup<string, Diagnostic> left = await FindFaultsAsync(after);
        for (int index = 0; index < calls.Length; index++)
        {
            string path = PathOf(index, extension);
            string text = await TextAsync(after, path);
            foreach (IGrouping<string, Diagnostic> fault in before[path].GroupBy(diagnostic => diagnostic.Id))
            {
                int missing = fault.Count() - left[path].Count(diagnostic => diagnostic.Id == fault.Key);
                if (missing > 0 && !IsRepaired(fault.Key, text, calls[index], missing))
                {
                    await AddAsync(path, $"hides {fault.Key}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n" + string.Join("\n\n", faults.Take(6)));

        async Task AddAsync(string path, string fault) =>
            faults.Add($"{path} {fault}\n'{title(path)}'\n--- before\n{MakeOf(await TextAsync(start, path))}\n--- after\n{MakeOf(await TextAsync(after, path))}");
    }

    /// <summary>Whether the code itself is right, whatever our rules say of it.</summary>
    private static bool IsRepaired(string id, string text, DrawnFaultyCall call, int count)
    {
        string body = MakeOf(text);
        return id switch
        {
            "SLNK2002" => !Regex.IsMatch(body, @"Debug\.Assert\(.*Create"),

            // Nothing defines the bits.
            "SLNK3002" => false,
            "SLNK3003" => call.IsDirectory is { } isDirectory && MakesKind(body, isDirectory),
            "SLNK3005" => !body.Contains("\"releases/2\"", StringComparison.Ordinal) && !body.Contains("\"../\"", StringComparison.Ordinal) || body.Contains("SymLink.", StringComparison.Ordinal),
            "SLNK3006" => false,
            "SLNK3007" => Regex.Matches(body, @"\\\\\?\\C:\\[^""]*").Count(path => !path.Value.Contains('/', StringComparison.Ordinal) && !path.Value.Contains("..", StringComparison.Ordinal)) >= count,
            "SLNK3008" => Regex.Count(body, "ExpandEnvironmentVariables") >= count,
            "SLNK5004" => body.Contains("SymLink.Replace(", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether the call says the kind plainly, with the right one of the words.</summary>
    private static bool MakesKind(string body, bool isDirectory)
    {
        Match match = Regex.Match(body, @"SymLinkKind\.(?<kind>File|Directory)|\b(?<kind>File|Directory)\.CreateSymbolicLink|SymLink\.(Try)?Create(?<kind>File|Directory)\b");
        if (match.Success)
        {
            return match.Groups["kind"].Value == (isDirectory ? "Directory" : "File") && !body.Contains(" ? SymLinkKind", StringComparison.Ordinal);
        }

        string flags = Regex.Match(Regex.Replace(body, @"CType\((\d), \w+\)", "$1"), @"\bCreate\(.*, (?<flags>[^,]*)\)").Groups["flags"].Value;
        bool saysDirectory = Regex.IsMatch(flags, @"\b1u?\b|\b[357]u?\b|Directory|\b[Tt]rue\b");
        return saysDirectory == isDirectory;
    }

    private static string MakeOf(string text) => text[Math.Max(text.IndexOf(" Make(", StringComparison.Ordinal), 0)..];

    private static async Task<string> TextAsync(RepairedSolution solution, string path) =>
        (await solution.Project.Documents.First(document => document.FilePath == path).GetTextAsync(Cancellation)).ToString();
}
