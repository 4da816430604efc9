using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A solution and what was reported for it, sorted by place.</summary>
internal sealed record AnalyzedSolution(Solution Solution, ImmutableArray<Diagnostic> Diagnostics);
