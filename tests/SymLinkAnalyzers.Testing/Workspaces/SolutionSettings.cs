using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a test wants its solutions made.</summary>
internal sealed record SolutionSettings(
    string Language,
    CompilationOptions CompilationOptions,
    ParseOptions ParseOptions,
    ReferenceAssemblies ReferenceAssemblies,
    ImmutableDictionary<string, ReportDiagnostic> DiagnosticOptions,
    ImmutableArray<Type> SourceGenerators,
    bool UseLibraryImportGenerator,
    ImmutableArray<Func<Solution, ProjectId, Solution>> SolutionTransforms);
