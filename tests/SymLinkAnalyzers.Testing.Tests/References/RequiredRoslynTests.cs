using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Testing.Tests.Fixtures;

namespace SymLinkAnalyzers.Testing.Tests.References;

public sealed class RequiredRoslynTests
{
    [Fact]
    public void OlderVersionWillDo() => RequiredRoslyn.Verify(new Version(4, 5), "It is always there.");

    [Fact]
    public void NewerVersionSkipsTheTest()
    {
        string? message = null;
        try
        {
            RequiredRoslyn.Verify(new Version(99, 0), "It came late.");
        }
        catch (NotOnThisRoslynException exception)
        {
            // Assert.Throws would let it through, and this test would be skipped.
            message = exception.Message;
        }

        Assert.StartsWith("$XunitDynamicSkip$It came late. This is Roslyn ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AssemblyOfThisRoslynLoads() => Assert.True(RequiredRoslyn.Loads(typeof(LowerCaseTypeAnalyzer).Assembly.Location));

    [Fact]
    public void AssemblyWithoutRoslynLoads() => Assert.True(RequiredRoslyn.Loads(typeof(object).Assembly.Location));

    [Theory]
    [InlineData(LanguageNames.CSharp)]
    [InlineData(LanguageNames.VisualBasic)]
    public void LanguageIsThere(string language) => SourceLanguage.Require(language);
}
