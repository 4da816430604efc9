using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Properties;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>What dotnet format makes in one run, which knows one action by its name and takes that of the first place.</summary>
public sealed class SolutionFixAllTests
{
    [Fact]
    public async Task First_place_that_has_only_the_last_choice_does_not_keep_others_from_repair()
    {
        // A Boolean cannot carry the flag, and a number that is used as such is no yes or no.
        RepairedSolution solution = await RepairedSolution.CreateAsync(
            LanguageNames.CSharp,
            [
                CallFixSource.CSharpDeclarations,
                ("/0/Links0.cs", CallFixSource.CSharp(CallFixSource.Method("if (!CreateByBoolean(link, target, directory)) throw new IOException(\"Cannot link\");"))),
                ("/0/Links1.cs", CallFixSource.CSharp(CallFixSource.Method("byte made = CreateByte(link, target, 0);\nreturn made;")).Replace("partial class Links", "partial class Links1", StringComparison.Ordinal)),
            ],
            [new CallAnalyzer()],
            [SymLinksReference.Newest]);

        await solution.FixAllAsync("SLNK3001");

        Assert.DoesNotContain(await solution.AnalyzeAsync(), diagnostic => diagnostic.Id == "SLNK3001");
    }
}
