using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Meta;

/// <summary>The code of the pages that are about no single rule compiles, and is reported where they say so and nowhere else.</summary>
public sealed class PageCodeTests
{
    /// <summary>The block calls what CsWin32 generates.</summary>
    private const string CsWin32 = "cswin32";

    public static TheoryData<string, int> Blocks =>
    [
        .. from page in new[] { "signatures" }
           from index in Enumerable.Range(0, Read(page).Length)
           select (page, index),
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_compiles_and_is_reported_on_the_marked_lines_and_nowhere_else(string page, int index)
    {
        PageBlock block = Read(page)[index];
        ImmutableArray<Diagnostic> reported = await RulePageTests.ReportAsync(block.Code, block.Language, [], options: null, test =>
        {
            test.UseLibraryImportGenerator = block.Language == LanguageNames.CSharp;
            if (block.Kind == CsWin32)
            {
                test.TestState.Sources.Add(GeneratedBinding.Marshalled);
            }
        });
        Assert.Equal(
            block.Reports,
            reported.Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id)).Order());
    }

    private static PageBlock[] Read(string page) =>
        [.. PageBlock.ReadAll(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", page + ".md")).ReplaceLineEndings("\n")).Where(block => block.Language != PageBlock.ConfigFile)];
}
