namespace SymLinks.Tests.Programs;

/// <summary>On a Windows whose CreateSymbolicLinkW returns TRUE and creates nothing.</summary>
public sealed class WineTests(WineRun run) : IClassFixture<WineRun>
{
    [Fact]
    public void Framework_claims_success_where_the_library_says_ReportedButNotCreated()
    {
        IReadOnlyList<string> outcomes = run.OutcomesOrSkip();

        Assert.Contains("The framework claims success | holds", outcomes);
        Assert.Contains("CreateFile is ReportedButNotCreated | holds", outcomes);
    }

    [Fact]
    public void All_that_can_be_proved_without_links_holds()
    {
        IReadOnlyList<string> outcomes = run.OutcomesOrSkip();

        Assert.All(outcomes, outcome => Assert.EndsWith("| holds", outcome));
        Assert.Equal(28, outcomes.Count);
    }
}
