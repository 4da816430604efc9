using SymLinkAnalyzers.Testing.Tests.Fixtures;

namespace SymLinkAnalyzers.Testing.Tests.Analysis;

public sealed class AnalyzerFailureTests
{
    [Fact]
    public Task ThrowingAnalyzerFailsWithItsException()
        => Expect.FailureAsync(
            CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class a { }"),
            "AD0001",
            nameof(ThrowingAnalyzer),
            "System.InvalidOperationException: The analyzer is broken.");

    [Fact]
    public Task ThrowingAnalyzerFailsInVisualBasic()
        => Expect.FailureAsync(
            VisualBasicAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("Class a\nEnd Class"),
            "AD0001",
            "The analyzer is broken.");

    [Fact]
    public Task ThrowingAnalyzerFailsWhateverIsExpected()
        => Expect.FailureAsync(
            CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class {|AD0001:a|} { }"),
            "The analyzer is broken.");

    [Fact]
    public Task AnalyzerThatReportsAnUnsupportedIdFails()
        => Expect.FailureAsync(
            CSharpAnalyzerVerifier<UnsupportedIdAnalyzer>.VerifyAnalyzerAsync("class {|TEST0002:a|} { }"),
            "AD0001",
            "TEST0002");

    [Fact]
    public Task AnalyzerForAnotherLanguageFails()
        => Expect.FailureAsync(
            VisualBasicAnalyzerVerifier<CSharpOnlyAnalyzer>.VerifyAnalyzerAsync("Class A\nEnd Class"),
            nameof(CSharpOnlyAnalyzer),
            "has no [DiagnosticAnalyzerAttribute] that names Visual Basic");
}
