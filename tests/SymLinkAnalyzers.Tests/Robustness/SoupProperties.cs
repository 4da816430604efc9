using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Properties;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>
/// Whatever is drawn, nothing throws, whether the references are there or not. The variable SYMLINKANALYZERS_DRAWS says how
/// many are drawn in each language.
/// </summary>
public sealed class SoupProperties
{
    private const int DefaultDraws = 120;

    /// <summary>Fixes take many times as long as analyzers.</summary>
    private const int FixesAreTriedAtOneOf = 16;

    private static int Draws => int.TryParse(Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS"), out int draws) ? draws : DefaultDraws;

    [Fact]
    public Task Nothing_throws_in_CSharp() => CheckAsync(LanguageNames.CSharp, CSharpSoup.Create);

    [Fact]
    public Task Nothing_throws_in_Visual_Basic() => CheckAsync(LanguageNames.VisualBasic, VisualBasicSoup.Create);

    private static async Task CheckAsync(string language, Func<int[], string> draw)
    {
        Project whole = await SourceCompilation.CreateProjectAsync("", language, test =>
        {
            SourceCompilation.AllowErrors(test);
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
        });
        Document[] documents =
        [
            .. from references in new MetadataReference[][] { [.. whole.MetadataReferences], [], [SymLinksReference.Newest] }
               select whole.WithMetadataReferences(references).Documents.First(),
        ];

        // Three quarters with all references: without any, little is bound.
        Gen<(int[], Document)> drawn =
            from numbers in Properties.Draws.Many
            from document in Gen.Frequency((6, Gen.Constant(documents[0])), (1, Gen.Constant(documents[1])), (1, Gen.Constant(documents[2])))
            select (numbers, document);
        int reports = 0;

        // FsCheck waits for nothing, so that it gets a thread of its own.
        await Task.Run(
            () => Check.One(DrawConfig.Of(Draws), Prop.ForAll(Arb.From(drawn), soup =>
            {
                (int[] numbers, Document document) = soup;
                reports += new Endurance().VerifyTextAsync(document, SourceText.From(draw(numbers)), triesFixes: numbers[0] % FixesAreTriedAtOneOf == 0).GetAwaiter().GetResult();
            })),
            TestContext.Current.CancellationToken);
        Assert.InRange(reports, Draws / 10, int.MaxValue);
    }
}
