using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Tests.Options;

public sealed class ConfiguredSeverityTests
{
    private const string Id = "SLNK4008";

    private static readonly SyntaxTree s_tree = CSharpSyntaxTree.ParseText("", cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public void Rule_that_nobody_names_has_none()
    {
        Assert.Null(Find(new CSharpCompilationOptions(OutputKind.ConsoleApplication)));
        Assert.Null(Find(With(ofFile: null, ofProject: null, global: null)));
    }

    [Fact]
    public void File_comes_before_the_project_and_that_before_a_global_config()
    {
        Assert.Equal(ReportDiagnostic.Info, Find(With(ReportDiagnostic.Info, ReportDiagnostic.Error, ReportDiagnostic.Warn)));
        Assert.Equal(ReportDiagnostic.Error, Find(With(ofFile: null, ReportDiagnostic.Error, ReportDiagnostic.Warn)));
        Assert.Equal(ReportDiagnostic.Warn, Find(With(ofFile: null, ofProject: null, ReportDiagnostic.Warn)));
    }

    [Fact]
    public void Rule_that_is_named_and_left_as_it_is_is_told_apart() =>
        Assert.Equal(ReportDiagnostic.Default, Find(With(ofFile: null, ofProject: null, ReportDiagnostic.Default)));

    private static ReportDiagnostic? Find(CompilationOptions options) => ConfiguredSeverity.Find(options, s_tree, Id);

    private static CompilationOptions With(ReportDiagnostic? ofFile, ReportDiagnostic? ofProject, ReportDiagnostic? global) =>
        new CSharpCompilationOptions(OutputKind.ConsoleApplication)
            .WithSpecificDiagnosticOptions(ofProject is { } severity ? ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(Id, severity) : [])
            .WithSyntaxTreeOptionsProvider(new Provider(ofFile, global));

    private sealed class Provider(ReportDiagnostic? ofFile, ReportDiagnostic? global) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            TryGet(ofFile, diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            TryGet(global, diagnosticId, out severity);

        private static bool TryGet(ReportDiagnostic? set, string diagnosticId, out ReportDiagnostic severity)
        {
            severity = set ?? ReportDiagnostic.Default;
            return set is not null && diagnosticId == Id;
        }
    }
}
