using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>
/// A project of many varied declarations is repaired in one run, rule by rule, as dotnet format does. There are
/// more where SYMLINKANALYZERS_DRAWS asks for draws, but not as many: the time grows faster than their number.
/// </summary>
public sealed class DeclarationScaleTests
{
    private const int Seed = 20261120;

    private static readonly string[] s_ids = ["SLNK1001", "SLNK1002", "SLNK1003", "SLNK1004", "SLNK1005"];

    private static int Declarations => Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS") is { Length: > 0 } ? 300 : 100;

    [Fact]
    public Task Many_declarations_are_repaired_in_CSharp() => VerifyAsync(LanguageNames.CSharp, CSharpDraw.Create, DrawnTypes.CSharp);

    [Fact]
    public Task Many_declarations_are_repaired_in_Visual_Basic() => VerifyAsync(LanguageNames.VisualBasic, VisualBasicDraw.Create, DrawnTypes.VisualBasic);

    private static async Task VerifyAsync(string language, Func<int[], DrawnDeclaration> draw, (string Path, string Content) types)
    {
        var random = new Random(Seed);
        IEnumerable<(string, string)> sources = Enumerable.Range(0, Declarations)
            .Select(index => (
                $"/0/Links{index}{Path.GetExtension(types.Path)}",
                draw([.. Enumerable.Range(0, 40).Select(_ => random.Next())]).Source.Replace("NativeMethods", $"NativeMethods{index}", StringComparison.Ordinal)))
            .Prepend(types);
        RepairedSolution solution = await RepairedSolution.CreateAsync(language, sources);
        int before = (await solution.AnalyzeAsync()).Count(diagnostic => s_ids.Contains(diagnostic.Id));
        foreach (string id in s_ids)
        {
            await solution.FixAllAsync(id);
        }

        Assert.InRange(before, Declarations, int.MaxValue);
        Assert.DoesNotContain(await solution.AnalyzeAsync(), diagnostic => s_ids.Contains(diagnostic.Id));
        Assert.DoesNotContain((await solution.GetCompilationAsync()).GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
