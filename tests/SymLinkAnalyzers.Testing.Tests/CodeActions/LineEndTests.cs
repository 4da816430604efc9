using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyNewLineCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.NewMemberFix>;
using VerifyNewLineVB = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.NewMemberFix>;

namespace SymLinkAnalyzers.Testing.Tests.CodeActions;

public sealed class LineEndTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task LineEndsOfTheSourceAreKept(string lineEnd)
        => VerifyCS.VerifyCodeFixAsync($"class [|a|]{lineEnd}{{{lineEnd}}}{lineEnd}", $"class A{lineEnd}{{{lineEnd}}}{lineEnd}");

    [Fact]
    public Task OtherLineEndFails()
        => Expect.FailureAsync(
            VerifyCS.VerifyCodeFixAsync("class [|a|]\r\n{ }", "class A\n{ }"),
            "- class A<LF>",
            "+ class A<CR><LF>");

    [Fact]
    public Task NewLinesAreLineFeeds()
        => VerifyNewLineCS.VerifyCodeFixAsync(
            "class [|a|]\n{\n}\n",
            "class A\n{\n    internal void B()\n    {\n    }\n}\n");

    [Fact]
    public Task NewLinesAreLineFeedsInVisualBasic()
        => VerifyNewLineVB.VerifyCodeFixAsync(
            "Class [|a|]\nEnd Class\n",
            "Class A\n    Friend Sub B()\n    End Sub\nEnd Class\n");

    [Fact]
    public async Task FormatterIsToldOfLineFeeds()
    {
        var lineEnds = new HashSet<string?>();
        await new VerifyCS.Test
        {
            TestCode = "class A { }",
            SolutionTransforms =
            {
                (solution, projectId) =>
                {
                    var project = solution.GetProject(projectId)!;
                    var tree = project.Documents.Single().GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
                    project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("end_of_line", out var lineEnd);
                    lineEnds.Add(lineEnd);
                    return solution;
                },
            },
        }.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["lf"], lineEnds);
    }

    [Fact]
    public Task NewLinesCanBeConfigured()
        => new VerifyNewLineCS.Test
        {
            TestState =
            {
                Sources = { "class [|a|]\r\n{\r\n}\r\n" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*]\nend_of_line = crlf\n") },
            },
            FixedCode = "class A\r\n{\r\n    internal void B()\r\n    {\r\n    }\r\n}\r\n",
        }.RunAsync(TestContext.Current.CancellationToken);
}
