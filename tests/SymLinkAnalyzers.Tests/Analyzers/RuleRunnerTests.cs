using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Analyzers;

public sealed class RuleRunnerTests
{
    [Fact]
    public async Task Rule_that_throws_takes_no_other_with_it()
    {
        Compilation compilation = await SourceCompilation.CSharpAsync("class Empty { }");
        var runner = new RuleRunner<CallRule>(RuleCatalogue.ForCalls, compilation.Options);
        List<CallRule> run = [];

        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => runner.Run(compilation.SyntaxTrees.First(), rule =>
        {
            run.Add(rule);
            throw run.Count == 1 ? new InvalidOperationException("The first") : new NotSupportedException("Another");
        }));

        Assert.Equal("The first", failure.Message);
        Assert.Equal(RuleCatalogue.ForCalls.Where(rule => rule.Descriptor.IsEnabledByDefault), run);
    }

    [Fact]
    public async Task Cancellation_ends_the_run()
    {
        Compilation compilation = await SourceCompilation.CSharpAsync("class Empty { }");
        var runner = new RuleRunner<CallRule>(RuleCatalogue.ForCalls, compilation.Options);
        int run = 0;

        Assert.Throws<OperationCanceledException>(() => runner.Run(compilation.SyntaxTrees.First(), _ =>
        {
            run++;
            throw new OperationCanceledException();
        }));

        Assert.Equal(1, run);
    }
}
