using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Verifies what analyzers report for a solution.</summary>
public abstract class AnalyzerTest
{
    protected AnalyzerTest()
        => TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    public abstract string Language { get; }

    /// <summary>Adds a source to <see cref="TestState"/>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public SolutionState TestState { get; }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>The diagnostic that <c>[|…|]</c> stands for where the analyzer supports several.</summary>
    public string? DefaultDiagnosticId { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Diagnostics that are turned off in the compilation.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Runs the <c>LibraryImport</c> generator of the reference assemblies on every C# project.</summary>
    public bool UseLibraryImportGenerator { get; set; }

    /// <summary>Changes to a solution before it is analyzed; the id is that of the project under test.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>A further check of each diagnostic that was expected.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    protected static IVerifier Verify { get; } = new DefaultVerifier();

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    protected abstract string DefaultFileExt { get; }

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.LanguageIsSupported(Language);
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        await RunImplAsync(cancellationToken).ConfigureAwait(false);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected virtual Task RunImplAsync(CancellationToken cancellationToken) => RunAnalysisAsync(cancellationToken);

    /// <summary>What <c>[|…|]</c> stands for; null where that is not clear.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        if (DefaultDiagnosticId is { } id)
        {
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == id)
                ?? throw new InvalidOperationException($"{nameof(DefaultDiagnosticId)} is '{id}', which no analyzer supports.");
        }

        if (MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
        {
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault();
        }

        return analyzers is [{ SupportedDiagnostics: [var only] }, ..] ? only : null;
    }

    /// <summary>Whether a diagnostic of the compiler has to be expected.</summary>
    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => compilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };

    private protected virtual ImmutableHashSet<string> GetFixableDiagnosticIds() => [];

    /// <summary>Verifies the diagnostics of <see cref="TestState"/> alone.</summary>
    internal async Task RunAnalysisAsync(CancellationToken cancellationToken)
    {
        var session = CreateSession();
        var state = session.Evaluate(session.Resolve(TestState, inherited: null));
        await session
            .VerifyDiagnosticsAsync(state, Verify.PushContext("Diagnostics of test state"), cancellationToken)
            .ConfigureAwait(false);
    }

    private protected TestSession CreateSession()
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var languages = TestState.AdditionalProjects.Values.Select(project => project.Language).Append(Language).ToList();
        foreach (var analyzer in analyzers)
        {
            Verify.True(
                languages.Any(language => SolutionAnalyzer.IsFor(analyzer, language)),
                $"'{analyzer.GetType()}' has no [{nameof(DiagnosticAnalyzerAttribute)}] that names {Language}.");
        }

        var fixableIds = GetFixableDiagnosticIds();
        var descriptors = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();
        return new TestSession
        {
            Settings = CreateSolutionSettings(descriptors),
            Analyzer = new SolutionAnalyzer([.. analyzers], diagnostic => IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics)),
            Markup = new MarkupMeaning(GetDefaultDiagnostic(analyzers), descriptors, fixableIds.Contains, MarkupOptions),
            Descriptors = descriptors,
            VerifierIds = [.. analyzers.Take(1).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)],
            FixableIds = fixableIds,
            DefaultFilePath = DefaultFilePath,
            Behaviors = TestBehaviors,
            DiagnosticVerifier = DiagnosticVerifier,
        };
    }

    private SolutionSettings CreateSolutionSettings(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        // Rules that are off by default are on in tests, as upstream has it; what an .editorconfig says comes first.
        var diagnosticOptions = descriptors
            .Where(descriptor => !descriptor.IsEnabledByDefault)
            .Select(descriptor => KeyValuePair.Create(descriptor.Id, AsReport(descriptor.DefaultSeverity)))
            .Concat(DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
        return new SolutionSettings(
            Language,
            CreateCompilationOptions(),
            CreateParseOptions(),
            ReferenceAssemblies,
            ImmutableDictionary<string, ReportDiagnostic>.Empty.SetItems(diagnosticOptions),
            [.. GetSourceGenerators()],
            UseLibraryImportGenerator,
            [.. SolutionTransforms]);
    }

    private static ReportDiagnostic AsReport(DiagnosticSeverity severity)
        => severity switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        };
}
