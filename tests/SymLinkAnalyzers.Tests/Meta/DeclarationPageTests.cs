using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Tests.Properties;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>The examples on the pages of the rules for declarations are true.</summary>
public sealed partial class DeclarationPageTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (string id in (string[])["SLNK1002", "SLNK1003", "SLNK1004", "SLNK1005", "SLNK1006", "SLNK1007", "SLNK1008", "SLNK1009"])
            {
                examples.Add(id, "csharp");
                examples.Add(id, "vb");
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Violation_reports_what_it_marks_and_nothing_else(string id, string language)
    {
        string violation = ReadBlock(id, language, "violation");
        RepairedSolution solution = await CreateAsync(language, violation);
        ImmutableArray<Diagnostic> reported = id == "SLNK1009" ? await solution.AnalyzeWithAdviceAsync() : await solution.AnalyzeAsync();
        string[] lines = violation.Split('\n');
        Assert.Equal(
            lines.Index().Where(line => Marker().IsMatch(line.Item)).Select(line => (line.Index, Marker().Match(line.Item).Groups[1].Value)),
            reported.Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Fix_makes_the_fixed_code_of_the_violation(string id, string language)
    {
        RepairedSolution solution = await CreateAsync(language, Marker().Replace(ReadBlock(id, language, "violation"), string.Empty));
        await solution.FixAllAsync(id);
        Assert.Equal(ReadBlock(id, language, "fixed"), (await solution.Project.Documents.First().GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    private static Task<RepairedSolution> CreateAsync(string language, string source) => language == "vb"
        ? RepairedSolution.CreateAsync(LanguageNames.VisualBasic, [("/0/Example.vb", source)])
        : RepairedSolution.CreateAsync(LanguageNames.CSharp, [("/0/Example.cs", source)]);

    private static string ReadBlock(string id, string language, string kind)
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", $"{id}.md")).ReplaceLineEndings("\n");
        string start = $"```{language} {kind}\n";
        int begin = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(" (?://|') (SLNK[0-9]{4})$", RegexOptions.Multiline)]
    private static partial Regex Marker();
}
