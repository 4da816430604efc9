using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Properties;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>What our fixes write must survive the SDK's own fixers.</summary>
public sealed class SdkFixerTests
{
    private const string Corrected = """
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);

        public static void Create(string link)
        {
            if (!CreateSymbolicLink(link, "target", 2))
            {
                throw new System.ComponentModel.Win32Exception(Marshal.GetLastWin32Error());
            }
        }
        """;

    [Fact]
    public async Task SYSLIB1054_leaves_a_corrected_declaration_right_even_where_it_is_not_suppressed()
    {
        RepairedSolution solution = await CreateAsync(Corrected);
        (Diagnostic advice, _) = Assert.Single(await SdkRun.AnalyzeAsync(solution.Project, "SYSLIB1054"));
        IReadOnlyDictionary<string, Solution> results = await SdkRun.FixAsync(solution.Project.Documents.First(), advice);
        Assert.NotEmpty(results);
        foreach (Solution result in results.Values)
        {
            string text = (await result.GetProject(solution.Project.Id)!.Documents.First().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            RepairedSolution converted = await RepairedSolution.CreateAsync(LanguageNames.CSharp, [("/0/NativeMethods.cs", text)]);
            Assert.Empty(await converted.AnalyzeAsync());
        }
    }

    [Fact]
    public async Task SYSLIB1054_is_not_offered_where_the_suppressor_runs()
    {
        RepairedSolution solution = await CreateAsync(Corrected);
        (Diagnostic advice, string suppressed) = Assert.Single(await SdkRun.AnalyzeAsync(solution.Project, "SYSLIB1054", new ImportAdviceSuppressor()));
        Assert.True(advice.IsSuppressed);
        Assert.Equal("SLNKS001", suppressed);
    }

    [Fact]
    public async Task CA2101_is_not_offered_for_a_corrected_declaration()
    {
        RepairedSolution solution = await CreateAsync(Corrected);
        Assert.Empty(await SdkRun.AnalyzeAsync(solution.Project, "CA2101"));
    }

    [Fact]
    public async Task IDE0058_is_not_offered_for_a_checked_call()
    {
        RepairedSolution solution = await CreateAsync(Corrected);
        Assert.Empty(await SdkRun.AnalyzeAsync(solution.Project, "IDE0058"));
    }

    [Fact]
    public async Task IDE0058_is_offered_for_an_unchecked_call()
    {
        RepairedSolution solution = await CreateAsync(Corrected + "\n\npublic static void CreateUnchecked(string link)\n{\n    CreateSymbolicLink(link, \"target\", 2);\n}");
        Assert.NotEmpty(await SdkRun.AnalyzeAsync(solution.Project, "IDE0058"));
    }

    [Fact]
    public async Task SYSLIB1054_makes_a_faulty_declaration_no_better()
    {
        RepairedSolution solution = await CreateAsync("""
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);
        (Diagnostic advice, _) = Assert.Single(await SdkRun.AnalyzeAsync(solution.Project, "SYSLIB1054"));
        foreach (Solution result in (await SdkRun.FixAsync(solution.Project.Documents.First(), advice)).Values)
        {
            string text = (await result.GetProject(solution.Project.Id)!.Documents.First().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            RepairedSolution converted = await RepairedSolution.CreateAsync(LanguageNames.CSharp, [("/0/NativeMethods.cs", text)]);
            ImmutableArray<Diagnostic> reported = await converted.AnalyzeAsync();
            Assert.Contains(reported, diagnostic => diagnostic.Id == "SLNK1001");
        }
    }

    private static Task<RepairedSolution> CreateAsync(string members) =>
        RepairedSolution.CreateAsync(LanguageNames.CSharp, [("/0/NativeMethods.cs", DeclarationSource.DllImport(members))]);
}
