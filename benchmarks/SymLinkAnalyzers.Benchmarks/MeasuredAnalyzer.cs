using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Benchmarks;

/// <summary>Counts what the actions of another analyzer allocate, and nothing that the compiler does beside them.</summary>
internal sealed class MeasuredAnalyzer(DiagnosticAnalyzer analyzer) : DiagnosticAnalyzer
{
    private long _allocated;

    /// <summary>In bytes, so far.</summary>
    public long Allocated => Interlocked.Read(ref _allocated);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        analyzer.Initialize(new Context(this, context));
    }

    private Action<T> Measure<T>(Action<T> action) => context =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action(context);
        Interlocked.Add(ref _allocated, GC.GetAllocatedBytesForCurrentThread() - before);
    };

    /// <summary>Only what runs once for a compilation may be asked for from the start.</summary>
    private sealed class Context(MeasuredAnalyzer owner, AnalysisContext context) : AnalysisContext
    {
        public override void EnableConcurrentExecution()
        {
        }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            context.RegisterCompilationStartAction(owner.Measure(action));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) =>
            context.RegisterCompilationAction(owner.Measure(action));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw RunsForParts();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw RunsForParts();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw RunsForParts();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw RunsForParts();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw RunsForParts();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw RunsForParts();

        private static NotSupportedException RunsForParts() => new("An action that runs for parts of the code has to wait for a compilation that mentions a function.");
    }
}
