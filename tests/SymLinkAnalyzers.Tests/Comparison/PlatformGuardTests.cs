using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Comparison;

/// <summary>Why the fix of SLNK1009 names no version: what CA1416 says of the two imports that the rule's page shows.</summary>
public sealed class PlatformGuardTests
{
    private const string Id = "CA1416";

    // As the SDK tells it to the analyzers.
    private const string BuildProperties = """
        is_global = true
        build_property.TargetFrameworkIdentifier = .NETCoreApp
        build_property.TargetFrameworkVersion = v10.0
        build_property._SupportedPlatformList = Linux,macOS,Windows
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guard_without_a_version_does_for_an_import_without_one_and_not_for_one_of_Vista()
    {
        PageBlock block = RulePage.Read("SLNK1009").ReadBlocks().Single(block => block.Kind == "versions");
        Project project = await SourceCompilation.CreateProjectAsync(block.Code, block.Language, test => test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", BuildProperties)));
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        DiagnosticAnalyzer analyzer = SdkAnalyzers.For(block.Language).Single(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == Id));
        Assert.Equal(
            block.Reports,
            (await compilation.WithAnalyzers([analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(Cancellation))
                .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id)));
    }
}
